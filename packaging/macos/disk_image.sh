#!/bin/sh
# Makes dist/annotator-VERSION-macos.dmg from build/bundle/Annotator.app. With SIGN_AS set to a "Developer ID Application"
# identity the program is signed first; how to have it notarised stands in docs/building.md.
set -eu
cd "$(dirname "$0")/../.."
version=$(.venv/bin/python -c 'import annotator; print(annotator.__version__)')
app=build/bundle/Annotator.app
if [ -n "${SIGN_AS:-}" ]; then
    codesign --deep --force --options runtime --timestamp --sign "$SIGN_AS" "$app"
    codesign --verify --deep --strict "$app"
fi
rm -rf build/image
mkdir -p build/image dist
cp -R "$app" build/image/
ln -s /Applications build/image/Applications
hdiutil create -volname Annotator -srcfolder build/image -format UDZO -ov "dist/annotator-$version-macos.dmg"
