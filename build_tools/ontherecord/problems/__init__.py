"""Problems in what people give us: how one is told, and characters nobody sees."""
