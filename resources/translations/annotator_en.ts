<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AlikeDialog</name>
    <message numerus="yes">
        <source>Settle %n</source>
        <translation>
            <numerusform>Settle %Ln</numerusform>
            <numerusform>Settle %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AssignDialog</name>
    <message numerus="yes">
        <source>%n article(s) that nobody has</source>
        <translation>
            <numerusform>%Ln article that nobody has</numerusform>
            <numerusform>%Ln articles that nobody has</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n article(s)</source>
        <translation>
            <numerusform>The only article</numerusform>
            <numerusform>All %Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n selected article(s)</source>
        <translation>
            <numerusform>The selected article</numerusform>
            <numerusform>The %Ln selected articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Bulk</name>
    <message numerus="yes">
        <source>Label %n place(s)</source>
        <translation>
            <numerusform>Label %Ln place</numerusform>
            <numerusform>Label %Ln places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Link %n mark(s)</source>
        <translation>
            <numerusform>Link %Ln mark</numerusform>
            <numerusform>Link %Ln marks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unmark %n place(s)</source>
        <translation>
            <numerusform>Unmark %Ln place</numerusform>
            <numerusform>Unmark %Ln places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CasePanel</name>
    <message numerus="yes">
        <source>%n place(s) on which all agree are not in the gold version yet. G takes them.</source>
        <translation>
            <numerusform>%Ln place on which all agree is not in the gold version yet. G takes it.</numerusform>
            <numerusform>%Ln places on which all agree are not in the gold version yet. G takes them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ComparedButton</name>
    <message numerus="yes">
        <source>%n annotators</source>
        <translation>
            <numerusform>%Ln annotator</numerusform>
            <numerusform>%Ln annotators</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConsistencyDialog</name>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%Ln expression</numerusform>
            <numerusform>%Ln expressions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EntityView</name>
    <message numerus="yes">
        <source>%n mention(s)</source>
        <translation>
            <numerusform>%Ln mention</numerusform>
            <numerusform>%Ln mentions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EntityWork</name>
    <message numerus="yes">
        <source>%n mention(s) of {name} speak of somebody else. Of whom?</source>
        <translation>
            <numerusform>%Ln mention of {name} speaks of somebody else. Of whom?</numerusform>
            <numerusform>%Ln mentions of {name} speak of somebody else. Of whom?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FiguresPage</name>
    <message numerus="yes">
        <source>%n article(s) compared</source>
        <translation>
            <numerusform>%Ln article compared</numerusform>
            <numerusform>%Ln articles compared</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HandingOut</name>
    <message numerus="yes">
        <source>{file} holds %n article(s).</source>
        <translation>
            <numerusform>{file} holds %Ln article.</numerusform>
            <numerusform>{file} holds %Ln articles.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HandoutDialog</name>
    <message numerus="yes">
        <source>%n assigned article(s)</source>
        <translation>
            <numerusform>%Ln assigned article</numerusform>
            <numerusform>%Ln assigned articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n article(s): none is assigned to this person.</source>
        <translation>
            <numerusform>The only article: none is assigned to this person.</numerusform>
            <numerusform>All %Ln articles: none is assigned to this person.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IncompleteDialog</name>
    <message numerus="yes">
        <source>%n quote(s) lack a cue or a speaker:</source>
        <translation>
            <numerusform>%Ln quote lacks a cue or a speaker:</numerusform>
            <numerusform>%Ln quotes lack a cue or a speaker:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MarkDetails</name>
    <message numerus="yes">
        <source>%n fragment(s)</source>
        <translation>
            <numerusform>%Ln fragment</numerusform>
            <numerusform>%Ln fragments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MarkingAll</name>
    <message numerus="yes">
        <source>Mark %n mention(s)</source>
        <translation>
            <numerusform>Mark %Ln mention</numerusform>
            <numerusform>Mark %Ln mentions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Marked: %n mention(s) of {name}</source>
        <translation>
            <numerusform>Marked: %Ln mention of {name}</numerusform>
            <numerusform>Marked: %Ln mentions of {name}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlacesDialog</name>
    <message numerus="yes">
        <source>%n looked through</source>
        <translation>
            <numerusform>%Ln looked through</numerusform>
            <numerusform>%Ln looked through</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of {all} ticked</source>
        <translation>
            <numerusform>%Ln of {all} ticked</numerusform>
            <numerusform>%Ln of {all} ticked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Proposing</name>
    <message numerus="yes">
        <source>Accepted: %n proposal(s)</source>
        <translation>
            <numerusform>Accepted: %Ln proposal</numerusform>
            <numerusform>Accepted: %Ln proposals</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message numerus="yes">
        <source>%n question(s) wait for your answer; Ctrl+Shift+G goes there.</source>
        <translation>
            <numerusform>%Ln question waits for your answer; Ctrl+Shift+G goes there.</numerusform>
            <numerusform>%Ln questions wait for your answer; Ctrl+Shift+G goes there.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewView</name>
    <message numerus="yes">
        <source>%n agreed</source>
        <translation>
            <numerusform>%Ln agreed</numerusform>
            <numerusform>%Ln agreed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n asked</source>
        <translation>
            <numerusform>%Ln asked</numerusform>
            <numerusform>%Ln asked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s) not finished by two</source>
        <translation>
            <numerusform>%Ln layer not finished by two</numerusform>
            <numerusform>%Ln layers not finished by two</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to settle</source>
        <translation>
            <numerusform>%Ln to settle</numerusform>
            <numerusform>%Ln to settle</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RulesDialog</name>
    <message numerus="yes">
        <source>Settle %n</source>
        <translation>
            <numerusform>Settle %Ln</numerusform>
            <numerusform>Settle %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Would be settled: {places} in %n article(s)</source>
        <translation>
            <numerusform>Would be settled: {places} in %Ln article</numerusform>
            <numerusform>Would be settled: {places} in %Ln articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SampleDialog</name>
    <message numerus="yes">
        <source>%n article(s) are assigned to {name}.</source>
        <translation>
            <numerusform>%Ln article is assigned to {name}.</numerusform>
            <numerusform>%Ln articles are assigned to {name}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SectionWork</name>
    <message numerus="yes">
        <source>%n mark(s) cross its border and stayed.</source>
        <translation>
            <numerusform>%Ln mark crosses its border and stayed.</numerusform>
            <numerusform>%Ln marks cross its border and stayed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s) went with it.</source>
        <translation>
            <numerusform>%Ln mark went with it.</numerusform>
            <numerusform>%Ln marks went with it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%Ln minute</numerusform>
            <numerusform>%Ln minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StoryWork</name>
    <message numerus="yes">
        <source>%n story(s) told by several articles</source>
        <translation>
            <numerusform>%Ln story told by several articles</numerusform>
            <numerusform>%Ln stories told by several articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Same story: %n other article(s)</source>
        <translation>
            <numerusform>Same story: %Ln other article</numerusform>
            <numerusform>Same story: %Ln other articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>messages</name>
    <message numerus="yes">
        <source>Accept {n} proposals</source>
        <translation>
            <numerusform>Accept {n} proposal</numerusform>
            <numerusform>Accept {n} proposals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Assign {n} article(s)</source>
        <translation>
            <numerusform>Assign an article</numerusform>
            <numerusform>Assign {n} articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete {n} article(s)</source>
        <translation>
            <numerusform>Delete {n} article</numerusform>
            <numerusform>Delete {n} articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Find sections in {n} articles</source>
        <translation>
            <numerusform>Find sections in an article</numerusform>
            <numerusform>Find sections in {n} articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Label {n} places as {label}: “{text}”</source>
        <translation>
            <numerusform>Label {n} place as {label}: “{text}”</numerusform>
            <numerusform>Label {n} places as {label}: “{text}”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Link {n} marks to “{name}”</source>
        <translation>
            <numerusform>Link {n} mark to “{name}”</numerusform>
            <numerusform>Link {n} marks to “{name}”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mark {n} mentions of “{text}”</source>
        <translation>
            <numerusform>Mark {n} mention of “{text}”</numerusform>
            <numerusform>Mark {n} mentions of “{text}”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Marks of one annotator overlap in {n} article(s), so a token has no single label.</source>
        <translation>
            <numerusform>Marks of one annotator overlap in {n} article, so a token has no single label.</numerusform>
            <numerusform>Marks of one annotator overlap in {n} articles, so a token has no single label.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sample of {n} article(s) for {name}</source>
        <translation>
            <numerusform>Sample of {n} article for {name}</numerusform>
            <numerusform>Sample of {n} articles for {name}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Settling ({n})</source>
        <translation>
            <numerusform>Settling one disagreement</numerusform>
            <numerusform>Settling {n} disagreements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take back {n} assignment(s)</source>
        <translation>
            <numerusform>Take back an assignment</numerusform>
            <numerusform>Take back {n} assignments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unlink {n} mention(s)</source>
        <translation>
            <numerusform>Unlink {n} mention</numerusform>
            <numerusform>Unlink {n} mentions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unmark {n} places: “{text}”</source>
        <translation>
            <numerusform>Unmark {n} place: “{text}”</numerusform>
            <numerusform>Unmark {n} places: “{text}”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{file}: all {n} article(s) for {name}; none is assigned.</source>
        <translation>
            <numerusform>{file}: the one article for {name}; none is assigned.</numerusform>
            <numerusform>{file}: all {n} articles for {name}; none is assigned.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{file}: {n} assigned article(s) for {name}.</source>
        <translation>
            <numerusform>{file}: one assigned article for {name}.</numerusform>
            <numerusform>{file}: {n} assigned articles for {name}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} article(s) done</source>
        <translation>
            <numerusform>{n} article done</numerusform>
            <numerusform>{n} articles done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} article(s) need no review</source>
        <translation>
            <numerusform>{n} article needs no review</numerusform>
            <numerusform>{n} articles need no review</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} article(s) need review</source>
        <translation>
            <numerusform>{n} article needs review</numerusform>
            <numerusform>{n} articles need review</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} article(s) not done</source>
        <translation>
            <numerusform>{n} article not done</numerusform>
            <numerusform>{n} articles not done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“{title}” comes in as another article: its text differs from the one here by {n} character(s).</source>
        <translation>
            <numerusform>“{title}” comes in as another article: its text differs from the one here by one character.</numerusform>
            <numerusform>“{title}” comes in as another article: its text differs from the one here by {n} characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and {n} more.</source>
        <translation>
            <numerusform>… and {n} more.</numerusform>
            <numerusform>… and {n} more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>review</name>
    <message numerus="yes">
        <source>Take all that is agreed (%n)</source>
        <translation>
            <numerusform>Take all that is agreed (%Ln)</numerusform>
            <numerusform>Take all that is agreed (%Ln)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sections</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%Ln line</numerusform>
            <numerusform>%Ln lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sections were found in %n article(s).</source>
        <translation>
            <numerusform>Sections were found in %Ln article.</numerusform>
            <numerusform>Sections were found in %Ln articles.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>words</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s)</source>
        <translation>
            <numerusform>%Ln mark</numerusform>
            <numerusform>%Ln marks</numerusform>
        </translation>
    </message>
</context>
</TS>
