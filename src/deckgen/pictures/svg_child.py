"""Draws the SVG on stdin as PNG on stdout; a program of its own, so that a drawing without end can be ended.

The drawing is as large as its root says. Arguments are the seconds of work and the bytes of memory that it may take,
and whether there is text to draw.
"""

import contextlib
import sys

import resvg_py


def main() -> int:
    """Return 0 where the picture was written, 1 where there is none."""
    seconds, memory, has_text = (int(argument) for argument in sys.argv[1:])
    with contextlib.suppress(ImportError, ValueError, OSError):  # Windows has no such limits
        import resource

        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    try:
        png = resvg_py.svg_to_bytes(svg_string=sys.stdin.buffer.read().decode("utf-8"), skip_system_fonts=not has_text)
    except BaseException as problem:  # a panic in Rust is no Exception
        sys.stderr.write(str(problem))
        return 1
    sys.stdout.buffer.write(png)
    return 0


if __name__ == "__main__":
    sys.exit(main())
