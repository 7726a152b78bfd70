; The installer for Windows: makensis /DVERSION=0.1.0 packaging\windows\annotator.nsi
; Installs for the person who runs it, without administrator rights; projects and settings are left alone.
Unicode true
!include "MUI2.nsh"
!include "FileFunc.nsh"

!ifndef VERSION
  !error "Give the version: makensis /DVERSION=0.1.0"
!endif
!ifndef BUNDLE
  !define BUNDLE "..\..\build\bundle\annotator"
!endif
!ifndef ICONS
  !define ICONS "..\..\build\icons"
!endif

!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\Annotator"
!define CLASS "Annotator.Project"

Name "Annotator"
OutFile "..\..\dist\annotator-${VERSION}-windows-x86_64.exe"
InstallDir "$LOCALAPPDATA\Programs\Annotator"
InstallDirRegKey HKCU "Software\Annotator" "InstallDir"
RequestExecutionLevel user
SetCompressor /SOLID lzma
VIProductVersion "${VERSION}.0"
VIAddVersionKey ProductName "Annotator"
VIAddVersionKey FileVersion "${VERSION}"
VIAddVersionKey FileDescription "Annotator"
VIAddVersionKey LegalCopyright "Apache License 2.0"

!define MUI_ICON "${ICONS}\annotator.ico"
!define MUI_UNICON "${ICONS}\annotator.ico"
!define MUI_FINISHPAGE_RUN "$INSTDIR\annotator.exe"
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_LICENSE "..\..\LICENSE"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "Arabic"

LangString Kind ${LANG_ENGLISH} "Annotator project"
LangString Kind ${LANG_ARABIC} "مشروع الموسِّم"

Function .onInit
  !insertmacro MUI_LANGDLL_DISPLAY
FunctionEnd

Section
  SetOutPath "$INSTDIR"
  RMDir /r "$INSTDIR\_internal" ; what an older version left
  File /r "${BUNDLE}\*.*"
  File "${ICONS}\application-x-annotator-project.ico"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\Annotator.lnk" "$INSTDIR\annotator.exe"

  WriteRegStr HKCU "Software\Classes\.annot" "" "${CLASS}"
  WriteRegStr HKCU "Software\Classes\${CLASS}" "" "$(Kind)"
  WriteRegStr HKCU "Software\Classes\${CLASS}\DefaultIcon" "" "$INSTDIR\application-x-annotator-project.ico"
  WriteRegStr HKCU "Software\Classes\${CLASS}\shell\open\command" "" '"$INSTDIR\annotator.exe" "%1"'
  WriteRegStr HKCU "Software\Annotator" "InstallDir" "$INSTDIR"

  WriteRegStr HKCU "${KEY}" "DisplayName" "Annotator"
  WriteRegStr HKCU "${KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${KEY}" "DisplayIcon" "$INSTDIR\annotator.exe"
  WriteRegStr HKCU "${KEY}" "Publisher" "Annotator developers"
  WriteRegStr HKCU "${KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegDWORD HKCU "${KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${KEY}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD HKCU "${KEY}" "EstimatedSize" "$0"
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)' ; icons of projects are drawn anew
SectionEnd

Section "Uninstall"
  RMDir /r "$INSTDIR\_internal"
  Delete "$INSTDIR\annotator.exe"
  Delete "$INSTDIR\application-x-annotator-project.ico"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\Annotator.lnk"
  DeleteRegKey HKCU "Software\Classes\.annot"
  DeleteRegKey HKCU "Software\Classes\${CLASS}"
  DeleteRegKey HKCU "Software\Annotator"
  DeleteRegKey HKCU "${KEY}"
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd
