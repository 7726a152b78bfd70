#!/bin/sh
# Makes .venv with the program, its tests and its tools. Does nothing where pyproject.toml and constraints.txt are as
# they were at the last time and the checkout has not moved.
set -eu
cd "$(dirname "$0")/../.."

fits() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; }

say() { printf '%s\n' "$*" >&2; }

stamp=.venv/.ready
place=.venv/.place
wanted=$(cat pyproject.toml constraints.txt packaging/setup/setup.sh | cksum)

# The scripts of a venv hold its absolute path, and one whose making was interrupted has no pip.
sound() {
    [ -f "$place" ] && [ "$(cat "$place")" = "$PWD" ] && fits .venv/bin/python
}

if ! sound || [ ! -f "$stamp" ] || [ "$(cat "$stamp")" != "$wanted" ]; then
    if ! sound; then
        python=
        for candidate in ${PYTHON:-} python3 python3.11 python3.12 python3.13 python; do
            if fits "$candidate"; then
                python=$candidate
                break
            fi
        done
        if [ -z "$python" ]; then
            say "Annotator needs Python 3.11 or newer, and no python3 here is; install it, or name one: make setup PYTHON=/path/to/python3.11"
            exit 1
        fi
        if ! "$python" -c 'import venv, ensurepip' >/dev/null 2>&1; then
            version=$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
            say "Python $version here has no venv module; on Debian or Ubuntu run: sudo apt-get install python$version-venv"
            exit 1
        fi
        say "Making .venv with $("$python" --version)"
        rm -rf .venv
        "$python" -m venv .venv
        printf '%s' "$PWD" >"$place"
    fi
    rm -f "$stamp"
    say "Installing Annotator and what it needs into .venv (a few minutes at the first time)"
    PIP_CONSTRAINT=constraints.txt .venv/bin/python -m pip install --quiet --quiet --disable-pip-version-check \
        --constraint constraints.txt --editable '.[test,dev]' </dev/null
    printf '%s' "$wanted" >"$stamp"
fi

exec .venv/bin/python -I packaging/setup/system_libraries.py </dev/null
