"""What kind of source words describe: offices, bodies, callings (codebook §6)."""
