#!/bin/sh
# Makes dist/annotator_VERSION_ARCH.deb and dist/annotator-VERSION-linux-ARCH.tar.gz from the bundle in build/bundle.
# Called by `make package`.
set -eu
cd "$(dirname "$0")/../.."
python=.venv/bin/python
version=$($python -c 'import annotator; print(annotator.__version__)')
arch=$(dpkg --print-architecture)
here=packaging/linux
root=build/deb
rm -rf "$root"
umask 022

# The portable archive: unpack it anywhere and start the one file.
mkdir -p dist
portable=annotator-$version
rm -rf "build/$portable"
cp -a build/bundle/annotator "build/$portable"
cp "$here/README-portable.txt" "build/$portable/README.txt"
tar -C build --owner=0 --group=0 --sort=name -czf "dist/annotator-$version-linux-$(uname -m).tar.gz" "$portable"

share=$root/usr/share
install -d "$root/usr/lib" "$root/usr/bin" "$share/doc/annotator" "$share/man/man1" "$root/DEBIAN"
cp -a build/bundle/annotator "$root/usr/lib/annotator"
ln -s ../lib/annotator/annotator "$root/usr/bin/annotator"
install -Dm644 "$here/annotator.desktop" "$share/applications/annotator.desktop"
install -Dm644 "$here/annotator-mime.xml" "$share/mime/packages/annotator.xml"
install -Dm644 "$here/org.annotator.Annotator.metainfo.xml" "$share/metainfo/org.annotator.Annotator.metainfo.xml"
for size in 16 22 24 32 48 64 128 256 512; do
    icons=$share/icons/hicolor/${size}x$size
    install -Dm644 "build/icons/$size/annotator.png" "$icons/apps/annotator.png"
    install -Dm644 "build/icons/$size/application-x-annotator-project.png" "$icons/mimetypes/application-x-annotator-project.png"
done
install -Dm644 resources/icons/annotator.svg "$share/icons/hicolor/scalable/apps/annotator.svg"
install -Dm644 resources/icons/application-x-annotator-project.svg \
    "$share/icons/hicolor/scalable/mimetypes/application-x-annotator-project.svg"
$python packaging/docs/man_page.py | gzip -9n >"$share/man/man1/annotator.1.gz"
cp build/licences.txt "$share/doc/annotator/copyright"
gzip -9nc CHANGELOG.md >"$share/doc/annotator/changelog.gz"
find "$root" -type d -exec chmod 755 {} +
find "$root" -type f -exec chmod go-w,a+r {} +

cat >"$root/DEBIAN/control" <<CONTROL
Package: annotator
Version: $version
Architecture: $arch
Maintainer: Annotator developers <annotator@localhost>
Installed-Size: $(du -sk --exclude=DEBIAN "$root" | cut -f1)
Depends: $(tr '\n' ',' <"$here/depends.txt" | sed 's/,$//; s/,/, /g')
Recommends: libcups2
Section: editors
Priority: optional
Description: Label Arabic news by hand: names, quotes and sentiment
 Shows news articles right to left as they were published. Media analysts mark
 in them who is named, who is quoted with which words, and in what tone the
 article is written; every mark is saved at once, and leaves as training data.
 A reviewer compares annotators and settles a gold version.
CONTROL
dpkg-deb --root-owner-group -Zxz --build "$root" "dist/annotator_${version}_$arch.deb"
