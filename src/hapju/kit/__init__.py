"""What was hit: families of pieces, note maps of real modules, double-trigger cleaning."""
