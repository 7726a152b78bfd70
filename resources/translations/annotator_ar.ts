<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>messages</name>
    <message>
        <source>An annotator is a person or a model, not {kind}.</source>
        <translation>المُوسِّم شخص أو نموذج، وليس {kind}.</translation>
    </message>
    <message>
        <source>An annotator needs a name.</source>
        <translation>لا بدّ للمُوسِّم من اسم.</translation>
    </message>
    <message>
        <source>In {file}: {problem}</source>
        <translation>في {file}: ‏{problem}</translation>
    </message>
    <message>
        <source>The disk that holds {file} is full. Nothing was changed; free some space and try again.</source>
        <translation>القرص الذي عليه {file} ممتلئ. لم يتغيّر شيء؛ أفرغ بعض المساحة ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>The folder {folder} does not exist. Create it, or choose another one.</source>
        <translation>المجلد {folder} غير موجود. أنشئه أو اختر مجلدًا آخر.</translation>
    </message>
    <message>
        <source>The project has lost its scheme. Restore a backup.</source>
        <translation>فقد المشروع مخطط التوسيم. استعد نسخة احتياطية.</translation>
    </message>
    <message>
        <source>The project has no article with the id {id}.</source>
        <translation>لا يوجد في المشروع مقال معرّفه {id}.</translation>
    </message>
    <message>
        <source>The scheme has neither {path} nor judgements: there is nothing to mark.</source>
        <translation>ليس في مخطط التوسيم {path} ولا أحكام (judgements): لا شيء يُوسَم.</translation>
    </message>
    <message>
        <source>The scheme has {path}, which means nothing here.</source>
        <translation>في مخطط التوسيم {path}، ولا معنى له هنا.</translation>
    </message>
    <message>
        <source>The scheme lacks {path}.</source>
        <translation>ينقص مخطط التوسيم {path}.</translation>
    </message>
    <message>
        <source>The scheme {file} cannot be read: {reason}.</source>
        <translation>تتعذّر قراءة مخطط التوسيم {file}: ‏{reason}.</translation>
    </message>
    <message>
        <source>The scheme {file} is not UTF-8 text. Save it as UTF-8 and try again.</source>
        <translation>مخطط التوسيم {file} ليس نصًّا بترميز UTF-8. احفظه بهذا الترميز ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>The scheme {file} is not valid TOML: {reason}.</source>
        <translation>مخطط التوسيم {file} ليس ملف TOML صحيحًا: {reason}.</translation>
    </message>
    <message>
        <source>The scheme&apos;s {path} is empty.</source>
        <translation>قيمة {path} في مخطط التوسيم فارغة.</translation>
    </message>
    <message>
        <source>The scheme&apos;s {path} is {value!r} for a second time.</source>
        <translation>قيمة {path} في مخطط التوسيم هي {value!r} للمرة الثانية.</translation>
    </message>
    <message>
        <source>The scheme&apos;s {path} is {value!r}, the same key as {other}.</source>
        <translation>قيمة {path} في مخطط التوسيم هي {value!r}، وهو مفتاح {other} نفسه.</translation>
    </message>
    <message>
        <source>The scheme&apos;s {path} is {value!r}, which is a layer too.</source>
        <translation>قيمة {path} في مخطط التوسيم هي {value!r}، وهي اسم طبقة أيضًا.</translation>
    </message>
    <message>
        <source>The scheme&apos;s {path} is {value!r}; a colour is written #rrggbb.</source>
        <translation>قيمة {path} في مخطط التوسيم هي {value!r}؛ ويُكتب اللون بالصيغة ‎#rrggbb.</translation>
    </message>
    <message>
        <source>The scheme&apos;s {path} is {value!r}; a key is one letter or digit.</source>
        <translation>قيمة {path} في مخطط التوسيم هي {value!r}؛ والمفتاح حرف واحد أو رقم واحد.</translation>
    </message>
    <message>
        <source>The scheme&apos;s {path} is {value!r}; it can be {known}.</source>
        <translation>قيمة {path} في مخطط التوسيم هي {value!r}؛ والقيم الممكنة: {known}.</translation>
    </message>
    <message>
        <source>The scheme&apos;s {path} must be a list of words.</source>
        <translation>يجب أن يكون {path} في مخطط التوسيم قائمة كلمات.</translation>
    </message>
    <message>
        <source>The scheme&apos;s {path} must be a table of keys and values.</source>
        <translation>يجب أن يكون {path} في مخطط التوسيم جدول مفاتيح وقيم.</translation>
    </message>
    <message>
        <source>The scheme&apos;s {path} must be a word without spaces, @, colons or commas.</source>
        <translation>يجب أن يكون {path} في مخطط التوسيم كلمة بلا مسافات ولا @ ولا نقطتين ولا فواصل.</translation>
    </message>
    <message>
        <source>The scheme&apos;s {path} must be {kind}.</source>
        <translation>يجب أن يكون {path} في مخطط التوسيم {kind}.</translation>
    </message>
    <message>
        <source>The scheme&apos;s {path} names the layer {value!r}, which is not there.</source>
        <translation>يسمّي {path} في مخطط التوسيم الطبقة {value!r}، وهي غير موجودة.</translation>
    </message>
    <message>
        <source>There is no scheme called {name}. Known: {known}; or give a file that ends in .toml.</source>
        <translation>لا يوجد مخطط توسيم باسم {name}. المعروف: {known}؛ أو أعطِ ملفًا ينتهي بـ ‎.toml.</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>لا شيء لإعادته.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>لا شيء للتراجع عنه.</translation>
    </message>
    <message>
        <source>This cannot be done: the {kind} is no longer in the project.</source>
        <translation>يتعذّر ذلك: {kind} لم يعد في المشروع.</translation>
    </message>
    <message>
        <source>This cannot be done: {who} has changed the {kind} since (at {at}).</source>
        <translation>يتعذّر ذلك: غيّر {who} هذا العنصر ({kind}) بعد ذلك (في {at}).</translation>
    </message>
    <message>
        <source>This project was saved by a newer version of Annotator (file format {theirs}, this program knows {ours}). It is open for reading only; update Annotator to work in it.</source>
        <translation>حُفظ هذا المشروع بإصدار أحدث من البرنامج (صيغة الملف {theirs}، وهذا البرنامج يعرف {ours}). فُتح للقراءة فقط؛ حدّث البرنامج لتعمل فيه.</translation>
    </message>
    <message>
        <source>This step is already undone.</source>
        <translation>سبق التراجع عن هذه الخطوة.</translation>
    </message>
    <message>
        <source>{file} cannot be opened. Check that the folder exists and may be written to.</source>
        <translation>يتعذّر فتح {file}. تأكّد من وجود المجلد ومن إمكان الكتابة فيه.</translation>
    </message>
    <message>
        <source>{file} cannot be read: {reason}.</source>
        <translation>تتعذّر قراءة {file}: ‏{reason}.</translation>
    </message>
    <message>
        <source>{file} cannot be written to. Nothing was changed; save a copy elsewhere and work in that.</source>
        <translation>تتعذّر الكتابة في {file}. لم يتغيّر شيء؛ احفظ نسخة في مكان آخر واعمل فيها.</translation>
    </message>
    <message>
        <source>{file} cannot be written: {reason}.</source>
        <translation>تتعذّر كتابة {file}: ‏{reason}.</translation>
    </message>
    <message>
        <source>{file} could not be read or written: {reason}.</source>
        <translation>تعذّرت قراءة {file} أو كتابته: {reason}.</translation>
    </message>
    <message>
        <source>{file} does not exist. Check the name, or create it with: annotator new.</source>
        <translation>الملف {file} غير موجود. تأكّد من الاسم، أو أنشئه بالأمر: annotator new.</translation>
    </message>
    <message>
        <source>{file} exists already. Choose another name, or open it.</source>
        <translation>الملف {file} موجود من قبل. اختر اسمًا آخر، أو افتحه.</translation>
    </message>
    <message>
        <source>{file} is a database of another application, not an Annotator project.</source>
        <translation>الملف {file} قاعدة بيانات لبرنامج آخر، وليس مشروع توسيم.</translation>
    </message>
    <message>
        <source>{file} is a folder, not a project file. Choose a file that ends in .annot.</source>
        <translation>‏{file} مجلد وليس ملف مشروع. اختر ملفًا ينتهي بـ ‎.annot.</translation>
    </message>
    <message>
        <source>{file} is a folder. Give the copy a file name.</source>
        <translation>‏{file} مجلد. أعطِ النسخة اسم ملف.</translation>
    </message>
    <message>
        <source>{file} is busy: another program is writing to it. Nothing was changed; try again.</source>
        <translation>الملف {file} مشغول: برنامج آخر يكتب فيه. لم يتغيّر شيء؛ أعد المحاولة.</translation>
    </message>
    <message>
        <source>{file} is cut short: it was not copied whole. Copy it again, or restore a backup.</source>
        <translation>الملف {file} مبتور: لم يُنسخ كاملًا. انسخه من جديد، أو استعد نسخة احتياطية.</translation>
    </message>
    <message>
        <source>{file} is damaged. Restore a backup, or save what can be read with: annotator check --repair-to.</source>
        <translation>الملف {file} تالف. استعد نسخة احتياطية، أو احفظ ما تمكن قراءته بالأمر: annotator check --repair-to.</translation>
    </message>
    <message>
        <source>{file} is not an Annotator project, nor any other database.</source>
        <translation>الملف {file} ليس مشروع توسيم ولا قاعدة بيانات أخرى.</translation>
    </message>
    <message>
        <source>{file} is open for reading only. Save a copy elsewhere to work in it.</source>
        <translation>الملف {file} مفتوح للقراءة فقط. احفظ نسخة في مكان آخر لتعمل فيها.</translation>
    </message>
    <message>
        <source>{file} lies in a folder that a cloud service copies; it may copy half a project. Work in another folder and use “Save a copy” to share.</source>
        <translation>يقع {file} في مجلد تزامنه خدمة سحابية، وقد تنسخ نصف المشروع. اعمل في مجلد آخر واستخدم «حفظ نسخة» للمشاركة.</translation>
    </message>
    <message>
        <source>{file} lies on a network drive, where a project is not safe from other computers. Work on this computer&apos;s disk and use “Save a copy” to share.</source>
        <translation>يقع {file} على قرص شبكة، حيث لا يأمن المشروع من الحواسيب الأخرى. اعمل على قرص هذا الحاسوب واستخدم «حفظ نسخة» للمشاركة.</translation>
    </message>
    <message>
        <source>{file} or its folder may not be written to, so the project is open for reading only. Save a copy elsewhere to work in it.</source>
        <translation>لا تُسمح الكتابة في {file} أو في مجلده، ففُتح المشروع للقراءة فقط. احفظ نسخة في مكان آخر لتعمل فيها.</translation>
    </message>
    <message>
        <source>{name} has a comma in it; choose a name without one.</source>
        <translation>في {name} فاصلة؛ اختر اسمًا بلا فاصلة.</translation>
    </message>
    <message>
        <source>{name} is a reserved name; choose another one.</source>
        <translation>‏{name} اسم محجوز؛ اختر اسمًا آخر.</translation>
    </message>
</context>
</TS>
