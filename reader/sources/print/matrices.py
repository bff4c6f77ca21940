"""Matrices: how what is drawn is placed on a page, as six numbers (ISO 32000-1, 8.3.3; GB/T 33190-2016, 8.5)."""

Matrix = tuple[float, float, float, float, float, float]
IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


def within(inner: Matrix, outer: Matrix) -> Matrix:
    """What places a thing within another one that is itself placed."""
    a, b, c, d, e, f = inner
    p, q, r, s, t, u = outer
    return a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u


def placed(x: float, y: float, matrix: Matrix) -> tuple[float, float]:
    """Where a place comes to stand."""
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f
