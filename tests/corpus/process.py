"""Running a command: its log, its exit status, and the CPU seconds of it and everything it started."""

import os
import re
import signal
import subprocess
import threading

from library import Failure

ERROR = re.compile(r"\berror: |^CMake Error|FAILED|undefined (?:reference|symbol)|Killed")


class Finished:
    def __init__(self, status, cpu, text):
        self.status, self.cpu, self.text = status, cpu, text


def run(command, log, cwd=None, timeout=3600, env=None):
    """Runs a command with its output in a log. A command that takes too long is ended, with what it started."""
    with open(log, "wb") as out:
        try:
            process = subprocess.Popen(
                [str(word) for word in command], cwd=cwd, env=env, stdin=subprocess.DEVNULL, stdout=out,
                stderr=subprocess.STDOUT, start_new_session=True)
        except OSError as error: # a test program that was not built
            out.write(str(error).encode())
            return Finished(127, 0.0, str(error))
        watch = threading.Timer(timeout, lambda: os.killpg(process.pid, signal.SIGKILL))
        watch.start()
        try:
            _, status, usage = os.wait4(process.pid, 0)
        except BaseException:
            os.killpg(process.pid, signal.SIGKILL)
            raise
        finally:
            watch.cancel()
        process.returncode = os.waitstatus_to_exitcode(status)
    with open(log, encoding="utf-8", errors="replace") as file:
        return Finished(process.returncode, usage.ru_utime + usage.ru_stime, file.read())


def first_error(text):
    lines = text.splitlines()
    for line in lines:
        if ERROR.search(line) and not line.startswith(("FAILED: ", "/")) or re.match(r"\S+: (?:fatal )?error: ", line):
            return line.strip()[:300]
    return lines[-1].strip()[:300] if lines else "nothing printed"


def step(what, command, log, **options):
    """Runs a command that must succeed."""
    finished = run(command, log, **options)
    if finished.status != 0:
        raise Failure(f"{what} failed", first_error(finished.text), log)
    return finished
