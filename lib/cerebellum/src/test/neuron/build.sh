#!/bin/sh
# Compiles the channels beside this script and in golgi/: build.sh FOLDER
set -e
here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$1" && cd "$1"
# Debian's neuron-dev keeps the makefile and the library where its nrnivmodl does not look for them, and its makefile
# names libraries that it does not bring and that channels do not need.
if [ -e /usr/lib/nrn/nrnmech_makefile ]; then
    mkdir -p home/bin
    rm -f home/bin/nrnmech_makefile
    sed 's/^LDFLAGS = .*/LDFLAGS =/' /usr/lib/nrn/nrnmech_makefile >home/bin/nrnmech_makefile
    ln -sf /usr/bin/nocmodl home/bin/
    ln -sfn /usr/lib/nrn home/lib
    ln -sfn /usr/include home/include
    ln -sfn /usr/share home/share
    export NRNHOME="$PWD/home"
fi
# The library is what is wanted; the executable beside it needs headers that Debian does not ship.
nrnivmodl "$here" "$here/golgi" || test -e "$(ls -d */libnrnmech.so)"
