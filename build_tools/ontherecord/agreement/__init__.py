"""Two people read the same text without seeing each other's files: do they agree (codebook §12)?"""
