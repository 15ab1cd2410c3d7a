#!/bin/sh
# Writes the locks anew from pyproject.toml: hashed, and without the address the packages came from.
# Called by ./run lock; what is locked already stays unless told otherwise: ./run lock --upgrade, --upgrade-package NAME.
set -eu
cd -- "$(dirname -- "$0")/.."
export UV_CUSTOM_COMPILE_COMMAND="./run lock"
lock() {
    .venv/bin/uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --python-version 3.11 "$@"
}
lock pyproject.toml --extra dev --output-file requirements/dev.txt "$@"
lock pyproject.toml --constraint requirements/dev.txt --output-file requirements/run.txt
