"""What people edited in exported notes, shown before it is taken in."""
