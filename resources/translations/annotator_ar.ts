<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>messages</name>
    <message>
        <source>An annotator is a person or a model, not {kind}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An annotator needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In {file}: {problem}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk that holds {file} is full. Nothing was changed; free some space and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {folder} does not exist. Create it, or choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project has lost its scheme. Restore a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project has no article with the id {id}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scheme has neither {path} nor judgements: there is nothing to mark.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scheme has {path}, which means nothing here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scheme lacks {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scheme {file} cannot be read: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scheme {file} is not UTF-8 text. Save it as UTF-8 and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scheme {file} is not valid TOML: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scheme&apos;s {path} is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scheme&apos;s {path} is {value!r} for a second time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scheme&apos;s {path} is {value!r}, the same key as {other}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scheme&apos;s {path} is {value!r}, which is a layer too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scheme&apos;s {path} is {value!r}; a colour is written #rrggbb.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scheme&apos;s {path} is {value!r}; a key is one letter or digit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scheme&apos;s {path} is {value!r}; it can be {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scheme&apos;s {path} must be a list of words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scheme&apos;s {path} must be a table of keys and values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scheme&apos;s {path} must be a word without spaces, @, colons or commas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scheme&apos;s {path} must be {kind}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scheme&apos;s {path} names the layer {value!r}, which is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no scheme called {name}. Known: {known}; or give a file that ends in .toml.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be done: the {kind} is no longer in the project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be done: {who} has changed the {kind} since (at {at}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This project was saved by a newer version of Annotator (file format {theirs}, this program knows {ours}). It is open for reading only; update Annotator to work in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This step is already undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be opened. Check that the folder exists and may be written to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be read: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be written to. Nothing was changed; save a copy elsewhere and work in that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be written: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} could not be read or written: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} does not exist. Check the name, or create it with: annotator new.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} exists already. Choose another name, or open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is a database of another application, not an Annotator project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is a folder, not a project file. Choose a file that ends in .annot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is a folder. Give the copy a file name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is busy: another program is writing to it. Nothing was changed; try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is cut short: it was not copied whole. Copy it again, or restore a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is damaged. Restore a backup, or save what can be read with: annotator check --repair-to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is not an Annotator project, nor any other database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is open for reading only. Save a copy elsewhere to work in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} lies in a folder that a cloud service copies; it may copy half a project. Work in another folder and use “Save a copy” to share.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} lies on a network drive, where a project is not safe from other computers. Work on this computer&apos;s disk and use “Save a copy” to share.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} or its folder may not be written to, so the project is open for reading only. Save a copy elsewhere to work in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has a comma in it; choose a name without one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is a reserved name; choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
