"""Confining: what a child process that reads somebody's file is kept from."""


def confine(memory: int, seconds: int) -> None:
    """Keep this process to so many bytes of memory and seconds of a processor, and from leaving a core."""
    try:
        import resource
    except ImportError:  # not on Windows
        return
    for limit, most in (
        (resource.RLIMIT_AS, memory),
        (resource.RLIMIT_CPU, seconds),
        (resource.RLIMIT_CORE, 0),
    ):
        hard = resource.getrlimit(limit)[1]
        resource.setrlimit(limit, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))
