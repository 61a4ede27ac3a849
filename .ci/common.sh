# Shared by the scripts of this folder: `source .ci/common.sh` from the root of the repository.
# shellcheck shell=bash

# The oldest Swift that the package builds with.
SWIFT_MAJOR_MIN=6
SWIFT_MINOR_MIN=2

# How the program is built to be used. It carries its symbols, so that a crash tells where, and not
# the debugger's tables, which are larger than the program.
# shellcheck disable=SC2034
release=(-c release --static-swift-stdlib -Xlinker --strip-debug)

say() {
    printf '== %s\n' "$*"
}

fail() {
    printf 'error: %s\n' "$*" >&2
    exit 1
}

# stage NAME COMMAND...: runs the command and says what it is and how long it took. The command
# is not the left side of an `||`: bash would run on after an error inside a function there.
stage() {
    local start=$SECONDS
    stage_name=$1
    shift
    say "$stage_name"
    "$@"
    say "$stage_name: done in $((SECONDS - start)) s"
    stage_name=
}

# say_failure: names the stage that the script died in.
say_failure() {
    local status=$?
    if ((status != 0)) && [[ -n $stage_name ]]; then
        printf 'error: %s failed (exit %d)\n' "$stage_name" "$status" >&2
    fi
}

stage_name=
trap say_failure EXIT

# need_swift: stops with a clear message unless a recent enough Swift is on the path.
need_swift() {
    local version wanted=$SWIFT_MAJOR_MIN.$SWIFT_MINOR_MIN
    command -v swift >/dev/null ||
        fail "Swift is not installed, or its bin folder is not on PATH." \
            "Install Swift $wanted or later, with the instructions of swift.org."
    version=$(swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9][0-9.]*\).*/\1/p' |
        head -n 1)
    [[ $version =~ ^([0-9]+)(\.([0-9]+))? ]] ||
        fail "'swift --version' does not answer with a version: is it the Swift compiler?"
    local major=${BASH_REMATCH[1]} minor=${BASH_REMATCH[3]:-0}
    if ((major < SWIFT_MAJOR_MIN || (major == SWIFT_MAJOR_MIN && minor < SWIFT_MINOR_MIN))); then
        fail "Swift $version is too old: $wanted or later is needed."
    fi
}

# package_is_installed NAME: also true of a package that is kept back or was installed by hand.
package_is_installed() {
    [[ $(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null) == installed ]]
}

# as_root COMMAND...: runs it as root, through sudo where the user is another.
as_root() {
    if ((EUID == 0)); then
        "$@"
    elif command -v sudo >/dev/null; then
        say "sudo $*"
        sudo "$@"
    else
        fail "this needs root, and there is no sudo: $*"
    fi
}

# need_packages NAME...: installs those that are missing, and says which.
need_packages() {
    local name
    local -a missing=()
    command -v dpkg-query >/dev/null || fail "this is not a Debian system:" \
        "install by hand what these packages of Debian hold, and go on with swift and python3: $*"
    for name in "$@"; do
        package_is_installed "$name" || missing+=("$name")
    done
    ((${#missing[@]} > 0)) || return 0
    say "installing: ${missing[*]}"
    # The lists are fetched only where they are missing or too old to install from.
    install_packages "${missing[@]}" ||
        { as_root apt-get update -q && install_packages "${missing[@]}"; } ||
        fail "could not install: ${missing[*]}"
}

install_packages() {
    as_root env DEBIAN_FRONTEND=noninteractive \
        apt-get install --yes --quiet --no-install-recommends "$@" </dev/null
}

# need_venv FOLDER REQUIREMENTS MODULE: a Python virtual environment that holds exactly what the
# requirements file pins. One that is half made, of other pins, or in which MODULE cannot be
# imported is made anew.
need_venv() {
    local folder=$1 requirements=$2 module=$3
    local stamp=$folder/requirements.installed
    if cmp -s "$requirements" "$stamp" && "$folder/bin/python" -c "import $module" 2>/dev/null; then
        return 0
    fi
    say "making the Python environment $folder from $requirements"
    rm -rf "$folder"
    python3 -m venv "$folder"
    "$folder/bin/python" -m pip install --quiet --disable-pip-version-check --no-input \
        --requirement "$requirements"
    cp "$requirements" "$stamp"
}

# need_alone FOLDER PACKAGE VERSION: a package in a Python environment without what it needs.
need_alone() {
    local folder=$1 package=$2 version=$3
    [[ $("$folder/bin/python" -c "import importlib.metadata as m; print(m.version('$package'))" \
        2>/dev/null) == "$version" ]] && return 0
    say "putting $package $version into $folder"
    "$folder/bin/python" -m pip install --quiet --disable-pip-version-check --no-input --no-deps \
        "$package==$version"
}
