<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Annotator</source>
        <translation>عن الموسِّم</translation>
    </message>
    <message>
        <source>Annotator {version}

Labels Arabic news by hand: who is named, who is quoted, and in what tone.
Licence: Apache 2.0. Typeface: IBM Plex Sans Arabic (SIL Open Font License).
Nothing is ever sent anywhere.</source>
        <translation>الموسِّم {version}

لتوسيم الأخبار العربية يدويًا: مَن ذُكر، ومَن نُقل كلامه، وبأي نبرة.
الرخصة: Apache 2.0. الخط: IBM Plex Sans Arabic (رخصة SIL Open Font License).
لا يُرسَل شيء إلى أي مكان.</translation>
    </message>
    <message>
        <source>Copy diagnostics</source>
        <translation>نسخ معلومات التشخيص</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>الرخص</translation>
    </message>
</context>
<context>
    <name>AlikeDialog</name>
    <message>
        <source>Everywhere else where annotators differ in the same way: {choice}</source>
        <translation>حيثما اختلف الموسِّمون على النحو نفسه: {choice}</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>حسم</translation>
    </message>
    <message numerus="yes">
        <source>Settle %n</source>
        <translation>
            <numerusform>لا شيء للحسم</numerusform>
            <numerusform>حسم موضع واحد</numerusform>
            <numerusform>حسم موضعين</numerusform>
            <numerusform>حسم %Ln مواضع</numerusform>
            <numerusform>حسم %Ln موضعًا</numerusform>
            <numerusform>حسم %Ln موضع</numerusform>
        </translation>
    </message>
    <message>
        <source>Settle all like this one</source>
        <translation>حسم كل ما يشبه هذا</translation>
    </message>
</context>
<context>
    <name>AnnotatorDialog</name>
    <message>
        <source>Add {name}</source>
        <translation>إضافة {name}</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Every mark bears the name of the person who made it. Choose your name or write it.</source>
        <translation>يحمل كل وسم اسم من وضعه. اختر اسمك أو اكتبه.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Who is annotating?</source>
        <translation>من المُوسِّم؟</translation>
    </message>
</context>
<context>
    <name>ArticleActions</name>
    <message>
        <source>No quote lacks a link.</source>
        <translation>لا ينقص أيَّ اقتباس رابط.</translation>
    </message>
    <message>
        <source>Select a passage first.</source>
        <translation>حدِّد مقطعًا أولًا.</translation>
    </message>
    <message>
        <source>Set: {link}</source>
        <translation>تحديد: {link}</translation>
    </message>
    <message>
        <source>The passage is copied with its source.</source>
        <translation>نُسخ المقطع مع مصدره.</translation>
    </message>
</context>
<context>
    <name>ArticleModel</name>
    <message>
        <source>Needs review</source>
        <translation>يحتاج مراجعة</translation>
    </message>
    <message>
        <source>with a note</source>
        <translation>مع ملاحظة</translation>
    </message>
</context>
<context>
    <name>ArticleNoteDialog</name>
    <message>
        <source>Note on the article</source>
        <translation>ملاحظة على المقال</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>What a reviewer, or you yourself, should know of this article</source>
        <translation>ما ينبغي أن يعرفه المراجع، أو أنت لاحقًا، عن هذا المقال</translation>
    </message>
</context>
<context>
    <name>ArticlePanel</name>
    <message>
        <source>Also behind و ف ب ك ل and ال</source>
        <translation>مع ما يتصل بالكلمة: و ف ب ك ل ال</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>المقالات</translation>
    </message>
    <message>
        <source>Delete a saved search</source>
        <translation>حذف بحث محفوظ</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>تصفية</translation>
    </message>
    <message>
        <source>Fold all groups</source>
        <translation>طيّ كل المجموعات</translation>
    </message>
    <message>
        <source>Group by</source>
        <translation>تجميع حسب</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>No article is like that.</source>
        <translation>لا مقال يطابق هذا.</translation>
    </message>
    <message>
        <source>Order by</source>
        <translation>ترتيب حسب</translation>
    </message>
    <message>
        <source>Order, groups, rows</source>
        <translation>الترتيب والمجموعات والسطور</translation>
    </message>
    <message>
        <source>Rows show</source>
        <translation>ما يظهر في السطر</translation>
    </message>
    <message>
        <source>Save the search</source>
        <translation>حفظ البحث</translation>
    </message>
    <message>
        <source>Save this search…</source>
        <translation>حفظ هذا البحث…</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>عمليات البحث المحفوظة</translation>
    </message>
    <message>
        <source>Search all articles</source>
        <translation>البحث في كل المقالات</translation>
    </message>
    <message>
        <source>Selected: {count}</source>
        <translation>المحدَّد: {count}</translation>
    </message>
    <message>
        <source>Show all articles</source>
        <translation>إظهار كل المقالات</translation>
    </message>
    <message>
        <source>The other way round</source>
        <translation>بترتيب معكوس</translation>
    </message>
    <message>
        <source>Titles on two lines</source>
        <translation>العنوان في سطرين</translation>
    </message>
    <message>
        <source>Unfold all groups</source>
        <translation>بسط كل المجموعات</translation>
    </message>
    <message>
        <source>Without “{name}”</source>
        <translation>من دون «{name}»</translation>
    </message>
    <message>
        <source>Words as they are typed</source>
        <translation>الكلمات كما تُكتب تمامًا</translation>
    </message>
    <message>
        <source>Words, &quot;phrases&quot;, -without, begin*, label:PERS, entity:…, outlet:…  (Ctrl+Shift+F)</source>
        <translation>كلمات، &quot;عبارات&quot;، -استبعاد، بداية*، فئة:شخص، كيان:…، وسيلة:…  (Ctrl+Shift+F)</translation>
    </message>
    <message>
        <source>{count} of {all}</source>
        <translation>{count} من {all}</translation>
    </message>
</context>
<context>
    <name>ArticleView</name>
    <message>
        <source>Article</source>
        <translation>المقال</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>تحديد الكل</translation>
    </message>
    <message>
        <source>{label}: {text}</source>
        <translation>{label}: {text}</translation>
    </message>
</context>
<context>
    <name>ArticlesPage</name>
    <message>
        <source>As usual in the format</source>
        <translation>كالمعتاد في الصيغة</translation>
    </message>
    <message>
        <source>One record for each</source>
        <translation>سجل لكل</translation>
    </message>
    <message>
        <source>Only these sections:</source>
        <translation>هذه الأقسام فقط:</translation>
    </message>
    <message>
        <source>Paragraphs</source>
        <translation>فقرة</translation>
    </message>
    <message>
        <source>Parts of the page</source>
        <translation>أجزاء الصفحة</translation>
    </message>
    <message>
        <source>Published from</source>
        <translation>نُشر من</translation>
    </message>
    <message>
        <source>Published until</source>
        <translation>نُشر حتى</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>الأقسام</translation>
    </message>
    <message>
        <source>Sentences</source>
        <translation>جملة</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>The whole page</source>
        <translation>الصفحة كلها</translation>
    </message>
    <message>
        <source>Whole articles</source>
        <translation>مقال كامل</translation>
    </message>
</context>
<context>
    <name>AssignDialog</name>
    <message numerus="yes">
        <source>%n article(s) that nobody has</source>
        <translation>
            <numerusform>لا مقالات بلا مُوسِّم</numerusform>
            <numerusform>مقال واحد بلا مُوسِّم</numerusform>
            <numerusform>مقالان بلا مُوسِّم</numerusform>
            <numerusform>%Ln مقالات بلا مُوسِّم</numerusform>
            <numerusform>%Ln مقالًا بلا مُوسِّم</numerusform>
            <numerusform>%Ln مقال بلا مُوسِّم</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Articles</source>
        <translation>ال&amp;مقالات</translation>
    </message>
    <message>
        <source>&amp;People</source>
        <translation>الأ&amp;شخاص</translation>
    </message>
    <message>
        <source>&amp;Seed of the draw</source>
        <translation>&amp;بذرة القرعة</translation>
    </message>
    <message numerus="yes">
        <source>All %n article(s)</source>
        <translation>
            <numerusform>لا مقالات</numerusform>
            <numerusform>المقال الوحيد</numerusform>
            <numerusform>المقالان كلاهما</numerusform>
            <numerusform>كل المقالات (%Ln)</numerusform>
            <numerusform>كل المقالات (%Ln)</numerusform>
            <numerusform>كل المقالات (%Ln)</numerusform>
        </translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>إسناد</translation>
    </message>
    <message>
        <source>Assign articles</source>
        <translation>إسناد المقالات</translation>
    </message>
    <message>
        <source>Choose who is to get articles.</source>
        <translation>اختر من تُسند إليه المقالات.</translation>
    </message>
    <message>
        <source>Each article &amp;goes to</source>
        <translation>كل مقال يُسند إ&amp;لى</translation>
    </message>
    <message>
        <source>Take &amp;back</source>
        <translation>إل&amp;غاء الإسناد</translation>
    </message>
    <message numerus="yes">
        <source>The %n selected article(s)</source>
        <translation>
            <numerusform>لا مقالات محددة</numerusform>
            <numerusform>المقال المحدد</numerusform>
            <numerusform>المقالان المحددان</numerusform>
            <numerusform>المقالات المحددة (%Ln)</numerusform>
            <numerusform>المقالات المحددة (%Ln)</numerusform>
            <numerusform>المقالات المحددة (%Ln)</numerusform>
        </translation>
    </message>
    <message>
        <source>The open article</source>
        <translation>المقال المفتوح</translation>
    </message>
    <message>
        <source>everybody chosen</source>
        <translation>كل من اختير</translation>
    </message>
</context>
<context>
    <name>BackupsDialog</name>
    <message>
        <source>A backup is made when a project is opened and after every 200 steps. Opening one makes it a project of its own beside this one, which stays as it is.</source>
        <translation>تُحفظ نسخة احتياطية عند فتح المشروع وبعد كل 200 خطوة. فتح نسخة يجعلها مشروعًا مستقلًا بجانب هذا المشروع الذي يبقى كما هو.</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>مقالات</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>النسخ الاحتياطية</translation>
    </message>
    <message>
        <source>Last step</source>
        <translation>آخر خطوة</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>حُفظت</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>وسوم</translation>
    </message>
    <message>
        <source>Open as a project</source>
        <translation>فتح كمشروع</translation>
    </message>
    <message>
        <source>People</source>
        <translation>الأشخاص</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>الحجم</translation>
    </message>
    <message>
        <source>There is no backup yet.</source>
        <translation>لا توجد نسخة احتياطية بعد.</translation>
    </message>
</context>
<context>
    <name>Batch</name>
    <message>
        <source>Changed: {articles}. Undo takes it back.</source>
        <translation>جرى تغيير {articles}، ويمكن التراجع عنه.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>مكتمل</translation>
    </message>
    <message>
        <source>It is so already.</source>
        <translation>الأمر كذلك أصلًا.</translation>
    </message>
    <message>
        <source>Label what was found…</source>
        <translation>وسم ما عُثر عليه…</translation>
    </message>
    <message>
        <source>Link what was found…</source>
        <translation>ربط ما عُثر عليه بكيان…</translation>
    </message>
    <message>
        <source>Needs no review</source>
        <translation>لا يحتاج مراجعة</translation>
    </message>
    <message>
        <source>Needs review</source>
        <translation>يحتاج مراجعة</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>غير مكتمل</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>تحديد الكل</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>There is no mark of yours among what was found.</source>
        <translation>ليس بين ما عُثر عليه وسم من وسومك.</translation>
    </message>
    <message>
        <source>Unmark what was found…</source>
        <translation>إزالة وسوم ما عُثر عليه…</translation>
    </message>
</context>
<context>
    <name>BidiInspector</name>
    <message>
        <source>&amp;Copy all</source>
        <translation>&amp;نسخ الكل</translation>
    </message>
    <message>
        <source>Bidi class</source>
        <translation>صنف الاتجاه</translation>
    </message>
    <message>
        <source>Character</source>
        <translation>المحرف</translation>
    </message>
    <message>
        <source>Characters of the selection</source>
        <translation>محارف التحديد</translation>
    </message>
    <message>
        <source>Code point</source>
        <translation>نقطة الترميز</translation>
    </message>
    <message>
        <source>Code points {start} to {end}, in logical order; hidden characters: {hidden}</source>
        <translation>نقاط الترميز من {start} إلى {end} بترتيبها المنطقي؛ المحارف الخفية: {hidden}</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>الموضع</translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>All that annotators agree on here is in the gold version already.</source>
        <translation>كل ما اتفق عليه الموسِّمون هنا موجود في النسخة المرجعية.</translation>
    </message>
    <message>
        <source>Several marks stand here. Take them first; then move their edges as gold.</source>
        <translation>هنا عدة وسوم. خذها أولًا ثم عدّل حدودها في النسخة المرجعية.</translation>
    </message>
    <message>
        <source>There is nothing to settle here.</source>
        <translation>لا شيء يُحسم هنا.</translation>
    </message>
    <message>
        <source>{name} has not finished this layer.</source>
        <translation>لم يُتمّ {name} هذه الطبقة.</translation>
    </message>
</context>
<context>
    <name>Bulk</name>
    <message>
        <source>Label</source>
        <translation>الفئة</translation>
    </message>
    <message numerus="yes">
        <source>Label %n place(s)</source>
        <translation>
            <numerusform>لا مواضع لتغيير فئتها</numerusform>
            <numerusform>تغيير فئة موضع واحد</numerusform>
            <numerusform>تغيير فئة موضعين</numerusform>
            <numerusform>تغيير فئة %Ln مواضع</numerusform>
            <numerusform>تغيير فئة %Ln موضعًا</numerusform>
            <numerusform>تغيير فئة %Ln موضع</numerusform>
        </translation>
    </message>
    <message>
        <source>Label as</source>
        <translation>تعيين الفئة</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>ربط</translation>
    </message>
    <message numerus="yes">
        <source>Link %n mark(s)</source>
        <translation>
            <numerusform>لا وسوم لربطها</numerusform>
            <numerusform>ربط وسم واحد</numerusform>
            <numerusform>ربط وسمين</numerusform>
            <numerusform>ربط %Ln وسوم</numerusform>
            <numerusform>ربط %Ln وسمًا</numerusform>
            <numerusform>ربط %Ln وسم</numerusform>
        </translation>
    </message>
    <message>
        <source>Link to {name}</source>
        <translation>ربط بـ {name}</translation>
    </message>
    <message>
        <source>New entity “{words}”</source>
        <translation>كيان جديد «{words}»</translation>
    </message>
    <message>
        <source>Of whom or what do these marks speak?</source>
        <translation>عمّن أو عمَّ تتحدث هذه الوسوم؟</translation>
    </message>
    <message>
        <source>The ticked marks are taken away. One undo brings all of them back.</source>
        <translation>تُزال الوسوم المعلَّمة، وتراجعٌ واحد يعيدها كلها.</translation>
    </message>
    <message>
        <source>The ticked marks will point to {name} and to nothing else.</source>
        <translation>ستشير الوسوم المعلَّمة إلى {name} وحده.</translation>
    </message>
    <message>
        <source>The ticked places get this label. Places that are unmarked are marked with it.</source>
        <translation>تأخذ المواضع المعلَّمة هذه الفئة، وما كان منها بلا وسم يُوسَم بها.</translation>
    </message>
    <message>
        <source>Unmark</source>
        <translation>إزالة الوسم</translation>
    </message>
    <message numerus="yes">
        <source>Unmark %n place(s)</source>
        <translation>
            <numerusform>لا مواضع لإزالة وسمها</numerusform>
            <numerusform>إزالة وسم موضع واحد</numerusform>
            <numerusform>إزالة وسم موضعين</numerusform>
            <numerusform>إزالة وسم %Ln مواضع</numerusform>
            <numerusform>إزالة وسم %Ln موضعًا</numerusform>
            <numerusform>إزالة وسم %Ln موضع</numerusform>
        </translation>
    </message>
    <message>
        <source>unmarked</source>
        <translation>بلا وسم</translation>
    </message>
</context>
<context>
    <name>ByHand</name>
    <message>
        <source>The text is as it would be extracted today.</source>
        <translation>النص هو نفسه الذي يُستخرج اليوم.</translation>
    </message>
    <message>
        <source>There is no text on the clipboard.</source>
        <translation>ليس في الحافظة نص.</translation>
    </message>
    <message>
        <source>This article is in the project already.</source>
        <translation>هذا المقال موجود في المشروع.</translation>
    </message>
</context>
<context>
    <name>CasePanel</name>
    <message numerus="yes">
        <source>%n place(s) on which all agree are not in the gold version yet. G takes them.</source>
        <translation>
            <numerusform>لا موضع متفق عليه ينتظر.</numerusform>
            <numerusform>موضع واحد متفق عليه ليس في النسخة المرجعية بعد. المفتاح G يأخذه.</numerusform>
            <numerusform>موضعان متفق عليهما ليسا في النسخة المرجعية بعد. المفتاح G يأخذهما.</numerusform>
            <numerusform>%Ln مواضع متفق عليها ليست في النسخة المرجعية بعد. المفتاح G يأخذها.</numerusform>
            <numerusform>%Ln موضعًا متفقًا عليه ليست في النسخة المرجعية بعد. المفتاح G يأخذها.</numerusform>
            <numerusform>%Ln موضع متفق عليه ليست في النسخة المرجعية بعد. المفتاح G يأخذها.</numerusform>
        </translation>
    </message>
    <message>
        <source>All agree</source>
        <translation>الجميع متفقون</translation>
    </message>
    <message>
        <source>All is settled here</source>
        <translation>كل شيء هنا محسوم</translation>
    </message>
    <message>
        <source>Fewer than two of these annotators have finished a layer of this article.</source>
        <translation>لم يُتمّ اثنان من هؤلاء الموسِّمين أي طبقة من هذا المقال.</translation>
    </message>
    <message>
        <source>No disagreement is left here</source>
        <translation>لم يبقَ هنا اختلاف</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>لا شيء هنا</translation>
    </message>
    <message>
        <source>Nothing to compare</source>
        <translation>لا شيء للمقارنة</translation>
    </message>
    <message>
        <source>Question to the annotator</source>
        <translation>سؤال إلى الموسِّم</translation>
    </message>
    <message>
        <source>Question to the annotator; Enter sends it</source>
        <translation>سؤال إلى الموسِّم، ويُرسله Enter</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Reason, if there is one (R)</source>
        <translation>السبب إن وُجد (R)</translation>
    </message>
    <message>
        <source>Settled by {name}.</source>
        <translation>حسمه {name}.</translation>
    </message>
    <message>
        <source>Settled by {name}: {reason}</source>
        <translation>حسمه {name}: {reason}</translation>
    </message>
    <message>
        <source>Settled: a gold mark was made here by hand.</source>
        <translation>محسوم: وُضع هنا وسم مرجعي يدويًا.</translation>
    </message>
    <message>
        <source>This layer is not finished</source>
        <translation>هذه الطبقة غير مكتملة</translation>
    </message>
    <message>
        <source>This was settled, and annotators have said something else since.</source>
        <translation>حُسم هذا من قبل، ثم غيّر الموسِّمون ما قالوه.</translation>
    </message>
    <message>
        <source>Waits for the annotator’s answer: {question}</source>
        <translation>ينتظر جواب الموسِّم: {question}</translation>
    </message>
</context>
<context>
    <name>CheatSheet</name>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;طباعة…</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>المفاتيح</translation>
    </message>
</context>
<context>
    <name>ChooseArticles</name>
    <message>
        <source>Articles</source>
        <translation>المقالات</translation>
    </message>
    <message>
        <source>Look there</source>
        <translation>البحث فيها</translation>
    </message>
    <message>
        <source>Title, outlet or date</source>
        <translation>العنوان أو المصدر أو التاريخ</translation>
    </message>
    <message>
        <source>Which articles?</source>
        <translation>أيّ المقالات؟</translation>
    </message>
</context>
<context>
    <name>ColumnsDialog</name>
    <message>
        <source>Column</source>
        <translation>العمود</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>الأعمدة</translation>
    </message>
    <message>
        <source>Columns of {file}</source>
        <translation>أعمدة {file}</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>بيان إضافي</translation>
    </message>
    <message>
        <source>First values</source>
        <translation>أول القيم</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>المعنى</translation>
    </message>
    <message>
        <source>Meaning of {column}</source>
        <translation>معنى {column}</translation>
    </message>
    <message>
        <source>Say what each column holds. Columns without a meaning stay with the details of each article. The next table with the same columns is read in the same way.</source>
        <translation>حدّد ما يحويه كل عمود. تُحفظ الأعمدة التي لا معنى لها هنا مع بيانات كل مقال، ويُقرأ الجدول التالي ذو الأعمدة نفسها بالطريقة نفسها.</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>الأوامر</translation>
    </message>
    <message>
        <source>Type part of a name, in Arabic or English</source>
        <translation>اكتب جزءًا من الاسم بالعربية أو الإنجليزية</translation>
    </message>
</context>
<context>
    <name>ComparedButton</name>
    <message numerus="yes">
        <source>%n annotators</source>
        <translation>
            <numerusform>لا أحد</numerusform>
            <numerusform>موسِّم واحد</numerusform>
            <numerusform>موسِّمان</numerusform>
            <numerusform>%Ln موسِّمين</numerusform>
            <numerusform>%Ln موسِّمًا</numerusform>
            <numerusform>%Ln موسِّم</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>Compared: {names}</source>
        <translation>المقارنة بين: {names}</translation>
    </message>
    <message>
        <source>Hide names, in a new order in every article</source>
        <translation>إخفاء الأسماء، بترتيب جديد في كل مقال</translation>
    </message>
</context>
<context>
    <name>ConsistencyDialog</name>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>لا عبارات</numerusform>
            <numerusform>عبارة واحدة</numerusform>
            <numerusform>عبارتان</numerusform>
            <numerusform>%Ln عبارات</numerusform>
            <numerusform>%Ln عبارة</numerusform>
            <numerusform>%Ln عبارة</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Consistency</source>
        <translation>الاتساق</translation>
    </message>
    <message>
        <source>Filter words</source>
        <translation>تصفية العبارات</translation>
    </message>
    <message>
        <source>Label as…</source>
        <translation>تعيين الفئة…</translation>
    </message>
    <message>
        <source>Link…</source>
        <translation>ربط…</translation>
    </message>
    <message>
        <source>Looking for unmarked places…</source>
        <translation>جارٍ البحث عن المواضع غير الموسومة…</translation>
    </message>
    <message>
        <source>Looking for unmarked places… {share} %</source>
        <translation>جارٍ البحث عن المواضع غير الموسومة… {share} %</translation>
    </message>
    <message>
        <source>Unmark…</source>
        <translation>إزالة الوسم…</translation>
    </message>
    <message>
        <source>Words that have different labels in different places, and words that are marked in one place and unmarked in another, in articles that somebody has worked on.</source>
        <translation>عبارات تختلف فئاتها بين موضع وآخر، وعبارات وُسمت في موضع وتُركت بلا وسم في غيره، في المقالات التي عمل عليها أحد.</translation>
    </message>
</context>
<context>
    <name>Dashboard</name>
    <message>
        <source>Dashboard</source>
        <translation>لوحة المؤشرات</translation>
    </message>
    <message>
        <source>Enter or a double click on a line lists its articles.</source>
        <translation>مفتاح Enter أو نقرة مزدوجة على سطر يعرض مقالاته.</translation>
    </message>
    <message>
        <source>Nothing has been counted yet.</source>
        <translation>لا شيء يُحصى بعد.</translation>
    </message>
    <message>
        <source>Picture of {table}</source>
        <translation>رسم {table}</translation>
    </message>
    <message>
        <source>Save the &amp;picture…</source>
        <translation>حفظ ال&amp;رسم…</translation>
    </message>
    <message>
        <source>Save the &amp;table…</source>
        <translation>حفظ ال&amp;جدول…</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>حفظ الرسم</translation>
    </message>
    <message>
        <source>Save the table</source>
        <translation>حفظ الجدول</translation>
    </message>
</context>
<context>
    <name>DataSetPage</name>
    <message>
        <source>Also articles whose layers are not done (task exports)</source>
        <translation>ومقالات لم تكتمل طبقاتها (تصدير المهام)</translation>
    </message>
    <message>
        <source>By date of publication</source>
        <translation>حسب تاريخ النشر</translation>
    </message>
    <message>
        <source>By outlet: testing on unseen outlets</source>
        <translation>حسب الجهة: الاختبار على جهات لم تُرَ</translation>
    </message>
    <message>
        <source>By story: no story on two sides</source>
        <translation>حسب الخبر: لا خبر في جزأين</translation>
    </message>
    <message>
        <source>Not divided</source>
        <translation>بلا تقسيم</translation>
    </message>
    <message>
        <source>Pseudonyms for annotators, and no notes</source>
        <translation>أسماء مستعارة للموسِّمين، وبلا ملاحظات</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>البذرة</translation>
    </message>
    <message>
        <source>Shares are written 80/10/10 or 80/20, days 2024-06-01/2024-09-01. Articles keep their side when more come.</source>
        <translation>تُكتب النسب 80/10/10 أو 80/20، والأيام ⁦2024-06-01/2024-09-01⁩. ويبقى كل مقال في جزئه حين تأتي مقالات أخرى.</translation>
    </message>
    <message>
        <source>Shares, or days</source>
        <translation>النسب أو الأيام</translation>
    </message>
    <message>
        <source>Training and test</source>
        <translation>التدريب والاختبار</translation>
    </message>
</context>
<context>
    <name>DetailsDialog</name>
    <message>
        <source>Address</source>
        <translation>العنوان الإلكتروني</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>العربية</translation>
    </message>
    <message>
        <source>English</source>
        <translation>الإنجليزية</translation>
    </message>
    <message>
        <source>French</source>
        <translation>الفرنسية</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation>العبرية</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>الوسيلة</translation>
    </message>
    <message>
        <source>Persian</source>
        <translation>الفارسية</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>تاريخ النشر</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Title and details</source>
        <translation>العنوان والتفاصيل</translation>
    </message>
    <message>
        <source>Urdu</source>
        <translation>الأردية</translation>
    </message>
</context>
<context>
    <name>DoneDialog</name>
    <message>
        <source>On a layer that is done, no mark means that there is nothing to mark.</source>
        <translation>في الطبقة المكتملة يعني غيابُ الوسم أنه لا شيء يوسَم.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>What is done on this article</source>
        <translation>ما اكتمل في هذا المقال</translation>
    </message>
</context>
<context>
    <name>Duplicates</name>
    <message>
        <source>Likely duplicates</source>
        <translation>كيانات مكررة على الأرجح</translation>
    </message>
    <message>
        <source>Merge this pair</source>
        <translation>دمج هذين الكيانين</translation>
    </message>
    <message>
        <source>No two entities look like one.</source>
        <translation>لا يبدو أي كيانين كيانًا واحدًا.</translation>
    </message>
    <message>
        <source>These may be one. The first of a pair is merged into the second.</source>
        <translation>قد يكون كل زوج منها كيانًا واحدًا. يُدمج الأول في الثاني.</translation>
    </message>
    <message>
        <source>one is another name of the other</source>
        <translation>أحدهما اسم آخر للثاني</translation>
    </message>
    <message>
        <source>same Wikidata id</source>
        <translation>معرّف ويكي بيانات نفسه</translation>
    </message>
    <message>
        <source>same name</source>
        <translation>الاسم نفسه</translation>
    </message>
    <message>
        <source>{other} → {entity}  ·  {reason}</source>
        <translation>{other} ← {entity}  ·  {reason}</translation>
    </message>
</context>
<context>
    <name>EdgeMode</name>
    <message>
        <source>Moving the edge of the mark: Home and End choose it, the arrows move it, Enter keeps, Escape gives up.</source>
        <translation>تحريك حد الوسم: Home وEnd لاختيار الحد، والأسهم لتحريكه، وEnter للتثبيت، وEscape للتراجع.</translation>
    </message>
    <message>
        <source>The mark stays as it was.</source>
        <translation>بقي الوسم كما كان.</translation>
    </message>
</context>
<context>
    <name>EntitiesDock</name>
    <message>
        <source>Entities</source>
        <translation>الكيانات</translation>
    </message>
</context>
<context>
    <name>EntityChoice</name>
    <message>
        <source>Search entities</source>
        <translation>البحث في الكيانات</translation>
    </message>
</context>
<context>
    <name>EntityDetails</name>
    <message>
        <source>Add a name, then Enter</source>
        <translation>أضف اسمًا ثم اضغط Enter</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Other names</source>
        <translation>أسماء أخرى</translation>
    </message>
    <message>
        <source>Take “{name}” away</source>
        <translation>إزالة «{name}»</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Wikidata</source>
        <translation>ويكي بيانات</translation>
    </message>
</context>
<context>
    <name>EntityField</name>
    <message>
        <source>Link an entity</source>
        <translation>ربط كيان</translation>
    </message>
    <message>
        <source>New entity “{words}”</source>
        <translation>كيان جديد «{words}»</translation>
    </message>
    <message>
        <source>Unlink {name}</source>
        <translation>فك الربط بـ{name}</translation>
    </message>
</context>
<context>
    <name>EntityModel</name>
    <message>
        <source>{name}, {type}: {here} here, {total} in the project</source>
        <translation>{name}، {type}: {here} هنا، {total} في المشروع</translation>
    </message>
</context>
<context>
    <name>EntityView</name>
    <message numerus="yes">
        <source>%n mention(s)</source>
        <translation>
            <numerusform>لا مواضع</numerusform>
            <numerusform>موضع واحد</numerusform>
            <numerusform>موضعان</numerusform>
            <numerusform>%Ln مواضع</numerusform>
            <numerusform>%Ln موضعًا</numerusform>
            <numerusform>%Ln موضع</numerusform>
        </translation>
    </message>
    <message>
        <source>By name</source>
        <translation>بالاسم</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>التفاصيل</translation>
    </message>
    <message>
        <source>Entities</source>
        <translation>الكيانات</translation>
    </message>
    <message>
        <source>In this article</source>
        <translation>في هذا المقال</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>المواضع</translation>
    </message>
    <message>
        <source>Most mentions</source>
        <translation>الأكثر ورودًا</translation>
    </message>
    <message>
        <source>No entity has such a name.</source>
        <translation>لا كيان بهذا الاسم.</translation>
    </message>
    <message>
        <source>No entity is mentioned in this article yet.</source>
        <translation>لم يرد أي كيان في هذا المقال بعد.</translation>
    </message>
    <message>
        <source>No mark points to this entity.</source>
        <translation>لا وسم مرتبط بهذا الكيان.</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>الترتيب</translation>
    </message>
    <message>
        <source>Search entities</source>
        <translation>البحث في الكيانات</translation>
    </message>
    <message>
        <source>There are no entities yet. Mark a name in an article, and it gets an entity by itself.</source>
        <translation>لا كيانات بعد. ضع وسمًا على اسم في مقال فينشأ له كيان من تلقاء نفسه.</translation>
    </message>
    <message>
        <source>What can be done with it</source>
        <translation>ما يمكن فعله به</translation>
    </message>
</context>
<context>
    <name>EntityWork</name>
    <message numerus="yes">
        <source>%n mention(s) of {name} speak of somebody else. Of whom?</source>
        <translation>
            <numerusform>لا موضع من مواضع {name} يخص غيره.</numerusform>
            <numerusform>موضع واحد من مواضع {name} يخص غيره. من هو؟</numerusform>
            <numerusform>موضعان من مواضع {name} يخصان غيره. من هو؟</numerusform>
            <numerusform>%Ln مواضع من مواضع {name} تخص غيره. من هو؟</numerusform>
            <numerusform>%Ln موضعًا من مواضع {name} تخص غيره. من هو؟</numerusform>
            <numerusform>%Ln موضع من مواضع {name} تخص غيره. من هو؟</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Delete the entity</source>
        <translation>&amp;حذف الكيان</translation>
    </message>
    <message>
        <source>&amp;Link the selected mark to it</source>
        <translation>&amp;ربط الوسم المحدد به</translation>
    </message>
    <message>
        <source>&amp;Merge into another…</source>
        <translation>&amp;دمج في كيان آخر…</translation>
    </message>
    <message>
        <source>&amp;New entity…</source>
        <translation>&amp;كيان جديد…</translation>
    </message>
    <message>
        <source>Label as…</source>
        <translation>تعيين الفئة…</translation>
    </message>
    <message>
        <source>Let the ticked mentions point to no entity</source>
        <translation>فك ربط المواضع المؤشَّر عليها بهذا الكيان</translation>
    </message>
    <message>
        <source>Likely d&amp;uplicates…</source>
        <translation>كيانات &amp;مكررة على الأرجح…</translation>
    </message>
    <message>
        <source>Link the selected mark to it &amp;as well</source>
        <translation>ربط الوسم المحدد به &amp;أيضًا</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>دمج</translation>
    </message>
    <message>
        <source>Move the ticked mentions to another entity, or to a new one</source>
        <translation>نقل المواضع المؤشَّر عليها إلى كيان آخر أو إلى كيان جديد</translation>
    </message>
    <message>
        <source>New entity “{words}”</source>
        <translation>كيان جديد «{words}»</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>كيان غيره</translation>
    </message>
    <message>
        <source>Somebody else…</source>
        <translation>كيان غيره…</translation>
    </message>
    <message>
        <source>Unlink</source>
        <translation>فك الربط</translation>
    </message>
    <message>
        <source>Unmark…</source>
        <translation>إزالة الوسم…</translation>
    </message>
    <message>
        <source>Which entity is {name}? Its mentions will count for the other one, which bears its names from then on.</source>
        <translation>أي كيان هو {name}؟ تُحسب مواضعه للكيان الآخر، وتُضم أسماؤه إلى أسمائه.</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>(none)</source>
        <translation>(بلا)</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>المقالات</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>اختيار…</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>مجموعة البيانات</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>تصدير</translation>
    </message>
    <message>
        <source>File</source>
        <translation>الملف</translation>
    </message>
    <message>
        <source>Folder with card and manifest</source>
        <translation>مجلد مع بطاقة وبيان</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>الصيغة</translation>
    </message>
    <message>
        <source>Format options</source>
        <translation>خيارات الصيغة</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>One file</source>
        <translation>ملف واحد</translation>
    </message>
    <message>
        <source>Save export</source>
        <translation>حفظ التصدير</translation>
    </message>
    <message>
        <source>Saved exports</source>
        <translation>تصديرات محفوظة</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>حفظ…</translation>
    </message>
    <message>
        <source>What is written</source>
        <translation>ما يُكتب</translation>
    </message>
    <message>
        <source>What to export</source>
        <translation>ما يُصدَّر</translation>
    </message>
</context>
<context>
    <name>FiguresPage</name>
    <message numerus="yes">
        <source>%n article(s) compared</source>
        <translation>
            <numerusform>لم يُقارن أي مقال</numerusform>
            <numerusform>قورن مقال واحد</numerusform>
            <numerusform>قورن مقالان</numerusform>
            <numerusform>قورنت %Ln مقالات</numerusform>
            <numerusform>قورن %Ln مقالًا</numerusform>
            <numerusform>قورن %Ln مقال</numerusform>
        </translation>
    </message>
    <message>
        <source>Comparing… {share}%</source>
        <translation>تجري المقارنة… {share}٪</translation>
    </message>
    <message>
        <source>Compute again</source>
        <translation>احتساب من جديد</translation>
    </message>
    <message>
        <source>Computing…</source>
        <translation>يجري الاحتساب…</translation>
    </message>
    <message>
        <source>Something has changed since.</source>
        <translation>تغيّر شيء منذ ذلك.</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>الجداول</translation>
    </message>
    <message>
        <source>Those who are compared</source>
        <translation>من تُقارن بينهم</translation>
    </message>
    <message>
        <source>Whom to compare</source>
        <translation>من تُقارن بينهم</translation>
    </message>
    <message>
        <source>{name} against gold</source>
        <translation>{name} مقابل النسخة المرجعية</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Find in this article</source>
        <translation>البحث في هذا المقال</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>الموضع التالي</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>لا نتائج</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>الموضع السابق</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} من {count}</translation>
    </message>
</context>
<context>
    <name>ForeignLabels</name>
    <message>
        <source>Reading</source>
        <translation>القراءة</translation>
    </message>
    <message>
        <source>The import was cancelled; nothing came in.</source>
        <translation>أُلغي الاستيراد، ولم يدخل شيء.</translation>
    </message>
</context>
<context>
    <name>ForeignLabelsDialog</name>
    <message>
        <source>Add to the scheme</source>
        <translation>إضافتها إلى مخطط التوسيم</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>استيراد</translation>
    </message>
    <message>
        <source>In the files</source>
        <translation>في الملفات</translation>
    </message>
    <message>
        <source>In this project</source>
        <translation>في هذا المشروع</translation>
    </message>
    <message>
        <source>Labels that the scheme lacks</source>
        <translation>فئات ليست في مخطط التوسيم</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>Marks in these files have labels that the scheme of this project does not have. Choose what becomes of them. It is part of the import, and is taken back with it.</source>
        <translation>في هذه الملفات وسوم فئاتها ليست في مخطط توسيم هذا المشروع. اختر ما يُفعل بها؛ ويُعدّ ذلك جزءًا من الاستيراد ويُتراجع عنه معه.</translation>
    </message>
    <message>
        <source>Put these marks aside</source>
        <translation>تنحية هذه الوسوم جانبًا</translation>
    </message>
</context>
<context>
    <name>FoundPlaces</name>
    <message>
        <source>Label as…</source>
        <translation>تعيين الفئة…</translation>
    </message>
    <message>
        <source>Link…</source>
        <translation>ربط…</translation>
    </message>
    <message>
        <source>Nothing that is marked was found in these articles.</source>
        <translation>لم يُعثر في هذه المقالات على شيء موسوم.</translation>
    </message>
    <message>
        <source>Places that were found</source>
        <translation>المواضع التي عُثر عليها</translation>
    </message>
    <message>
        <source>Unmark…</source>
        <translation>إزالة الوسم…</translation>
    </message>
</context>
<context>
    <name>GuidelinesPanel</name>
    <message>
        <source>Guidelines</source>
        <translation>دليل التوسيم</translation>
    </message>
    <message>
        <source>This scheme has no guideline text.</source>
        <translation>ليس لهذا المخطط دليل توسيم.</translation>
    </message>
</context>
<context>
    <name>HandingOut</name>
    <message>
        <source>Handing out</source>
        <translation>تسليم نسخة</translation>
    </message>
    <message numerus="yes">
        <source>{file} holds %n article(s).</source>
        <translation>
            <numerusform>لا مقالات في {file}.</numerusform>
            <numerusform>في {file} مقال واحد.</numerusform>
            <numerusform>في {file} مقالان.</numerusform>
            <numerusform>في {file} %Ln مقالات.</numerusform>
            <numerusform>في {file} %Ln مقالًا.</numerusform>
            <numerusform>في {file} %Ln مقال.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HandoutDialog</name>
    <message numerus="yes">
        <source>%n assigned article(s)</source>
        <translation>
            <numerusform>لا مقالات مسندة</numerusform>
            <numerusform>مقال مسند واحد</numerusform>
            <numerusform>مقالان مسندان</numerusform>
            <numerusform>%Ln مقالات مسندة</numerusform>
            <numerusform>%Ln مقالًا مسندًا</numerusform>
            <numerusform>%Ln مقال مسند</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n article(s): none is assigned to this person.</source>
        <translation>
            <numerusform>لا مقالات في المشروع.</numerusform>
            <numerusform>المقال الوحيد: لا مقال مسند إلى هذا الشخص.</numerusform>
            <numerusform>المقالان كلاهما: لا مقال مسند إلى هذا الشخص.</numerusform>
            <numerusform>المقالات كلها (%Ln): لا مقال مسند إلى هذا الشخص.</numerusform>
            <numerusform>المقالات كلها (%Ln): لا مقال مسند إلى هذا الشخص.</numerusform>
            <numerusform>المقالات كلها (%Ln): لا مقال مسند إلى هذا الشخص.</numerusform>
        </translation>
    </message>
    <message>
        <source>Annotator</source>
        <translation>الموسِّم</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>اختيار…</translation>
    </message>
    <message>
        <source>File</source>
        <translation>الملف</translation>
    </message>
    <message>
        <source>Hand out</source>
        <translation>تسليم نسخة</translation>
    </message>
    <message>
        <source>Writes a project with one person’s articles, blind: nobody else’s marks or names are in it. What they send back comes in by merging.</source>
        <translation>يكتب مشروعًا فيه مقالات شخص واحد دون وسوم غيره ولا أسمائهم. وما يعيده يدخل بالدمج.</translation>
    </message>
</context>
<context>
    <name>HelpViewer</name>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>المساعدة</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>الصفحة</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>الصفحات</translation>
    </message>
    <message>
        <source>Search in the help</source>
        <translation>البحث في المساعدة</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>Article</source>
        <translation>المقال</translation>
    </message>
    <message>
        <source>Bulk action</source>
        <translation>إجراء جماعي</translation>
    </message>
    <message>
        <source>History</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>استيراد</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>وسم</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>دمج</translation>
    </message>
    <message>
        <source>Only imports, merges, bulk actions and decisions</source>
        <translation>الاستيراد والدمج والإجراءات الجماعية والقرارات فقط</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>إعادة</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>مخطط التوسيم</translation>
    </message>
    <message>
        <source>Settling</source>
        <translation>حسم</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Undo this</source>
        <translation>التراجع عن هذا</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>أُلغي</translation>
    </message>
    <message>
        <source>What</source>
        <translation>الإجراء</translation>
    </message>
    <message>
        <source>When</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>من</translation>
    </message>
</context>
<context>
    <name>ImportFlow</name>
    <message>
        <source>Looking at the files</source>
        <translation>النظر في الملفات</translation>
    </message>
</context>
<context>
    <name>IncompleteDialog</name>
    <message numerus="yes">
        <source>%n quote(s) lack a cue or a speaker:</source>
        <translation>
            <numerusform>لا ينقص أيَّ اقتباس لفظُ قول أو قائل:</numerusform>
            <numerusform>اقتباس واحد ينقصه لفظ القول أو القائل:</numerusform>
            <numerusform>اقتباسان ينقصهما لفظ القول أو القائل:</numerusform>
            <numerusform>%Ln اقتباسات ينقصها لفظ القول أو القائل:</numerusform>
            <numerusform>%Ln اقتباسًا ينقصها لفظ القول أو القائل:</numerusform>
            <numerusform>%Ln اقتباس ينقصها لفظ القول أو القائل:</numerusform>
        </translation>
    </message>
    <message>
        <source>Done anyway</source>
        <translation>مكتمل على أي حال</translation>
    </message>
    <message>
        <source>Quotes that are not complete</source>
        <translation>اقتباسات غير مكتملة</translation>
    </message>
    <message>
        <source>Show the first one</source>
        <translation>عرض أولها</translation>
    </message>
</context>
<context>
    <name>JobBar</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>التقدم</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>جارٍ الإيقاف…</translation>
    </message>
    <message>
        <source>about {time} left</source>
        <translation>بقي نحو {time}</translation>
    </message>
</context>
<context>
    <name>LicencesDialog</name>
    <message>
        <source>Licences</source>
        <translation>الرخص</translation>
    </message>
</context>
<context>
    <name>LinkBar</name>
    <message>
        <source>Write “{words}”</source>
        <translation>كتابة «{words}»</translation>
    </message>
    <message>
        <source>↑ ↓ and Enter choose · click a mark or select words · type to search · Tab leaves it open · Esc ends</source>
        <translation>↑ ↓ ثم Enter للاختيار · انقر وسمًا أو حدّد كلمات في النص · اكتب للبحث · Tab لتركه مفتوحًا · Esc للإنهاء</translation>
    </message>
</context>
<context>
    <name>LinkRows</name>
    <message>
        <source>Set {kind} (Ctrl+{key})</source>
        <translation>تحديد {kind} (Ctrl+{key})</translation>
    </message>
    <message>
        <source>Take this link away</source>
        <translation>إزالة هذا الرابط</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>ناقص</translation>
    </message>
</context>
<context>
    <name>Linking</name>
    <message>
        <source>Marks with this label have no links.</source>
        <translation>ليس لوسوم هذه الفئة روابط.</translation>
    </message>
    <message>
        <source>No cue: the speaker is carried on</source>
        <translation>لا لفظ قول: القائل مضمر يُفهم مما سبق</translation>
    </message>
    <message>
        <source>Select the quote whose links you want to set.</source>
        <translation>حدّد الاقتباس الذي تريد تحديد روابطه.</translation>
    </message>
    <message>
        <source>{kind} of “{words}”</source>
        <translation>{kind}: «{words}»</translation>
    </message>
</context>
<context>
    <name>ListPage</name>
    <message>
        <source>By label</source>
        <translation>حسب الفئة</translation>
    </message>
    <message>
        <source>By outlet</source>
        <translation>حسب المصدر</translation>
    </message>
    <message>
        <source>By type</source>
        <translation>حسب النوع</translation>
    </message>
    <message>
        <source>By who differs from most</source>
        <translation>حسب من يخالف الأغلبية</translation>
    </message>
    <message>
        <source>Disagreements</source>
        <translation>الاختلافات</translation>
    </message>
    <message>
        <source>Disagreements by type, label, outlet and annotator</source>
        <translation>الاختلافات حسب النوع والفئة والمصدر والموسِّم</translation>
    </message>
    <message>
        <source>Settled ones too</source>
        <translation>المحسومة أيضًا</translation>
    </message>
</context>
<context>
    <name>LogDialog</name>
    <message>
        <source>All agree</source>
        <translation>الجميع متفقون</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>المقال</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>القرار</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>القرارات</translation>
    </message>
    <message>
        <source>Disagreement</source>
        <translation>الاختلاف</translation>
    </message>
    <message>
        <source>Gold</source>
        <translation>النسخة المرجعية</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>الطبقة</translation>
    </message>
    <message>
        <source>Only those with a reason</source>
        <translation>ما له سبب فقط</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Save as CSV</source>
        <translation>حفظ بصيغة CSV</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>حفظ بصيغة CSV…</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>ما قيل</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>من</translation>
    </message>
    <message>
        <source>all agree</source>
        <translation>اتفاق الجميع</translation>
    </message>
    <message>
        <source>asked</source>
        <translation>سؤال</translation>
    </message>
    <message>
        <source>majority</source>
        <translation>رأي الأغلبية</translation>
    </message>
    <message>
        <source>moved the edge</source>
        <translation>تعديل الحدود</translation>
    </message>
    <message>
        <source>neither</source>
        <translation>لا هذا ولا ذاك</translation>
    </message>
    <message>
        <source>proclitics put right</source>
        <translation>ضبط السوابق</translation>
    </message>
    <message>
        <source>took both</source>
        <translation>أخذ الاثنين</translation>
    </message>
    <message>
        <source>took one’s</source>
        <translation>أخذ قول أحدهم</translation>
    </message>
    <message>
        <source>trusted annotator</source>
        <translation>موسِّم موثوق</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>&amp;Redo</source>
        <translation>إ&amp;عادة</translation>
    </message>
    <message>
        <source>&amp;Redo: {step}</source>
        <translation>إ&amp;عادة: {step}</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;تراجع</translation>
    </message>
    <message>
        <source>&amp;Undo: {step}</source>
        <translation>&amp;تراجع: {step}</translation>
    </message>
    <message>
        <source>Annotator</source>
        <translation>الموسِّم</translation>
    </message>
    <message>
        <source>No recent projects</source>
        <translation>لا مشاريع حديثة</translation>
    </message>
    <message>
        <source>The article is deleted. Undo brings it back.</source>
        <translation>حُذف المقال. التراجع يعيده.</translation>
    </message>
</context>
<context>
    <name>MarkDetails</name>
    <message numerus="yes">
        <source>%n fragment(s)</source>
        <translation>
            <numerusform>بلا قطع</numerusform>
            <numerusform>قطعة واحدة</numerusform>
            <numerusform>قطعتان</numerusform>
            <numerusform>%Ln قطع</numerusform>
            <numerusform>%Ln قطعة</numerusform>
            <numerusform>%Ln قطعة</numerusform>
        </translation>
    </message>
    <message>
        <source>Form</source>
        <translation>الصيغة</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>درجة اليقين</translation>
    </message>
    <message>
        <source>Needs review</source>
        <translation>يحتاج مراجعة</translation>
    </message>
    <message>
        <source>Note on this mark</source>
        <translation>ملاحظة على الوسم</translation>
    </message>
    <message>
        <source>as it stands alone</source>
        <translation>كما يرد منفردًا</translation>
    </message>
</context>
<context>
    <name>MarkModel</name>
    <message>
        <source>lacks a cue or a speaker</source>
        <translation>ينقصه لفظ القول أو القائل</translation>
    </message>
</context>
<context>
    <name>MarkingAll</name>
    <message numerus="yes">
        <source>Mark %n mention(s)</source>
        <translation>
            <numerusform>لا شيء لوسمه</numerusform>
            <numerusform>وسم ذِكر واحد</numerusform>
            <numerusform>وسم ذِكرين</numerusform>
            <numerusform>وسم %Ln مواضع ذِكر</numerusform>
            <numerusform>وسم %Ln موضع ذِكر</numerusform>
            <numerusform>وسم %Ln موضع ذِكر</numerusform>
        </translation>
    </message>
    <message>
        <source>Mark a name first; this key then finds its other mentions.</source>
        <translation>ضع وسمًا على اسم أولًا، ثم يعثر هذا المفتاح على مواضع ذكره الأخرى.</translation>
    </message>
    <message numerus="yes">
        <source>Marked: %n mention(s) of {name}</source>
        <translation>
            <numerusform>لم يُوسَم شيء: {name}</numerusform>
            <numerusform>وُسم ذِكر واحد: {name}</numerusform>
            <numerusform>وُسم ذِكران: {name}</numerusform>
            <numerusform>وُسمت %Ln مواضع ذِكر: {name}</numerusform>
            <numerusform>وُسم %Ln موضع ذِكر: {name}</numerusform>
            <numerusform>وُسم %Ln موضع ذِكر: {name}</numerusform>
        </translation>
    </message>
    <message>
        <source>No other mention of {name} in this article. Shift+F5 looks in the whole project.</source>
        <translation>لا ذِكر آخر لـ{name} في هذا المقال. يبحث Shift+F5 في المشروع كله.</translation>
    </message>
    <message>
        <source>Other mentions of {name}</source>
        <translation>مواضع ذكر {name} الأخرى</translation>
    </message>
</context>
<context>
    <name>MarksPage</name>
    <message>
        <source>Gold version</source>
        <translation>النسخة المرجعية</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>الطبقات</translation>
    </message>
    <message>
        <source>Marks of</source>
        <translation>وسوم</translation>
    </message>
    <message>
        <source>One record for each annotator</source>
        <translation>سجل لكل موسِّم</translation>
    </message>
    <message>
        <source>One record: all marks, with every vote</source>
        <translation>سجل واحد: كل الوسوم، مع كل الأصوات</translation>
    </message>
    <message>
        <source>One record: what more than half say</source>
        <translation>سجل واحد: ما يقوله أكثر من النصف</translation>
    </message>
    <message>
        <source>Origins</source>
        <translation>مصدر الوسم</translation>
    </message>
    <message>
        <source>Several annotators</source>
        <translation>عدة موسِّمين</translation>
    </message>
</context>
<context>
    <name>MentionsDialog</name>
    <message>
        <source>F5: the whole project  ·  Space: tick  ·  Enter: accept what is in sight</source>
        <translation>‏F5: المشروع كله  ·  مسافة: تحديد  ·  Enter: قبول المعروض</translation>
    </message>
    <message>
        <source>In chosen articles…</source>
        <translation>في مقالات مختارة…</translation>
    </message>
    <message>
        <source>In the whole project</source>
        <translation>في المشروع كله</translation>
    </message>
    <message>
        <source>In this article</source>
        <translation>في هذا المقال</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>التقدم</translation>
    </message>
    <message>
        <source>Where to look</source>
        <translation>موضع البحث</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>Articles are matched by their text. Everybody’s marks stay theirs; where both sides have changed a mark, the later version stands. The merge is one step, which the history can undo.</source>
        <translation>تُطابَق المقالات بنصوصها، وتبقى وسوم كل شخص له. وإذا غيّر الطرفان وسمًا بقيت الصيغة الأحدث. الدمج خطوة واحدة يمكن التراجع عنها من السجل.</translation>
    </message>
    <message>
        <source>Both files have an annotator called {name}. Are they one person?</source>
        <translation>في الملفين موسِّم اسمه {name}. هل هما شخص واحد؟</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>دمج</translation>
    </message>
    <message>
        <source>Merge {file}</source>
        <translation>دمج {file}</translation>
    </message>
    <message>
        <source>New articles:</source>
        <translation>مقالات جديدة:</translation>
    </message>
    <message>
        <source>One person, who began in two projects</source>
        <translation>شخص واحد بدأ في مشروعين</translation>
    </message>
    <message>
        <source>This file marks by another scheme. Say what each of its terms is here.</source>
        <translation>هذا الملف موسوم بمخطط آخر. حدّد ما يقابل كل مصطلح منه هنا.</translation>
    </message>
    <message>
        <source>Two people; the one who comes in is to be called:</source>
        <translation>شخصان، واسم القادم منهما:</translation>
    </message>
    <message>
        <source>leave out</source>
        <translation>تركه</translation>
    </message>
</context>
<context>
    <name>Merging</name>
    <message>
        <source>Merge files</source>
        <translation>دمج ملفات</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>تم الدمج</translation>
    </message>
    <message>
        <source>Merging {file}</source>
        <translation>يجري دمج {file}</translation>
    </message>
</context>
<context>
    <name>NewArticleDialog</name>
    <message>
        <source>Add</source>
        <translation>إضافة</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>العنوان الإلكتروني</translation>
    </message>
    <message>
        <source>New article</source>
        <translation>مقال جديد</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>الوسيلة</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>تاريخ النشر</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>النص</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
</context>
<context>
    <name>NewEntity</name>
    <message>
        <source>Add</source>
        <translation>إضافة</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>New entity</source>
        <translation>كيان جديد</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>النوع</translation>
    </message>
</context>
<context>
    <name>NewProjectDialog</name>
    <message>
        <source>Annotator&apos;s own scheme for Arabic news: entities, quotes and sentiment</source>
        <translation>مخطط الموسِّم نفسه للأخبار العربية: كيانات واقتباسات ونبرة</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>اختيار…</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>إنشاء</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>المجلد</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>مشروع جديد</translation>
    </message>
    <message>
        <source>Project name</source>
        <translation>اسم المشروع</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>مخطط التوسيم</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>اسمك</translation>
    </message>
</context>
<context>
    <name>OptionsPage</name>
    <message>
        <source>This format has no options.</source>
        <translation>لا خيارات لهذه الصيغة.</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Not rated</source>
        <translation>غير مقيَّمة</translation>
    </message>
    <message>
        <source>{judgement} of the article</source>
        <translation>{judgement}: المقال</translation>
    </message>
    <message>
        <source>{label} — key {key}</source>
        <translation>{label} — المفتاح {key}</translation>
    </message>
</context>
<context>
    <name>PlacesDialog</name>
    <message numerus="yes">
        <source>%n looked through</source>
        <translation>
            <numerusform>لم يُراجَع شيء</numerusform>
            <numerusform>روجع موضع واحد</numerusform>
            <numerusform>روجع موضعان</numerusform>
            <numerusform>روجعت %Ln مواضع</numerusform>
            <numerusform>روجع %Ln موضعًا</numerusform>
            <numerusform>روجع %Ln موضع</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of {all} ticked</source>
        <translation>
            <numerusform>لم يُحدَّد شيء من {all}</numerusform>
            <numerusform>المحدَّد واحد من {all}</numerusform>
            <numerusform>المحدَّد اثنان من {all}</numerusform>
            <numerusform>المحدَّد %Ln من {all}</numerusform>
            <numerusform>المحدَّد %Ln من {all}</numerusform>
            <numerusform>المحدَّد %Ln من {all}</numerusform>
        </translation>
    </message>
    <message>
        <source>Accept these, show the next ones</source>
        <translation>قبول المعروض وعرض ما يليه</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>المواضع</translation>
    </message>
    <message>
        <source>{what}, leave the rest</source>
        <translation>{what} وترك الباقي</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source> %</source>
        <translation> ٪</translation>
    </message>
    <message>
        <source> points</source>
        <translation> نقطة</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>الأ&amp;لوان</translation>
    </message>
    <message>
        <source>&amp;Digits in Arabic</source>
        <translation>الأ&amp;رقام في الواجهة العربية</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>الم&amp;فاتيح</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>ال&amp;لغة</translation>
    </message>
    <message>
        <source>&amp;Show proposals in the text</source>
        <translation>إظهار الم&amp;قترحات في النص</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>كما في النظام</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>تباين عالٍ</translation>
    </message>
    <message>
        <source>Keys of the actions…</source>
        <translation>مفاتيح الأوامر…</translation>
    </message>
    <message>
        <source>Leave &amp;proclitics out of names</source>
        <translation>إخراج ال&amp;سوابق من الأسماء</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>التفضيلات</translation>
    </message>
    <message>
        <source>Size of the &amp;interface</source>
        <translation>حجم ال&amp;واجهة</translation>
    </message>
    <message>
        <source>Size of the article&apos;s &amp;text</source>
        <translation>حجم &amp;نص المقال</translation>
    </message>
</context>
<context>
    <name>PreviewDialog</name>
    <message>
        <source>All files were read. This is what the import will do.</source>
        <translation>قُرئت الملفات كلها، وهذا ما سيفعله الاستيراد.</translation>
    </message>
    <message>
        <source>Cleaned</source>
        <translation>نُظّف</translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation>الأعمدة…</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>نسخ التقرير</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>الترميز</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>الملفات</translation>
    </message>
    <message>
        <source>Found for each file</source>
        <translation>يُكتشف لكل ملف</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>استيراد</translation>
    </message>
    <message>
        <source>In the project already</source>
        <translation>موجود في المشروع</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>متروك</translation>
    </message>
    <message>
        <source>New articles</source>
        <translation>مقالات جديدة</translation>
    </message>
    <message>
        <source>Nothing has failed.</source>
        <translation>لم يتعذّر شيء.</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>التقدم</translation>
    </message>
    <message>
        <source>The files are being read; nothing is changed. You can import at any time.</source>
        <translation>تُقرأ الملفات الآن ولا يتغيّر شيء. يمكنك بدء الاستيراد في أي وقت.</translation>
    </message>
    <message>
        <source>The same text again</source>
        <translation>نصوص مكررة</translation>
    </message>
    <message>
        <source>What fails, and why</source>
        <translation>ما تعذّر وسببه</translation>
    </message>
    <message>
        <source>What will come of it</source>
        <translation>ما سينتج عنه</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>لا شيء</translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message>
        <source>Among the first articles there is nothing to export.</source>
        <translation>لا شيء يُصدَّر من المقالات الأولى.</translation>
    </message>
    <message>
        <source>The first records</source>
        <translation>السجلات الأولى</translation>
    </message>
    <message>
        <source>This format is no text; these are its records as JSON.</source>
        <translation>هذه الصيغة ليست نصًّا؛ هذه سجلاتها بصيغة JSON.</translation>
    </message>
</context>
<context>
    <name>Projects</name>
    <message>
        <source>A copy is saved as {file}.</source>
        <translation>حُفظت نسخة باسم ⁨{file}⁩.</translation>
    </message>
    <message>
        <source>Annotator projects (*{suffix})</source>
        <translation>مشاريع الموسِّم (*{suffix})</translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation>فتح مشروع</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>حفظ نسخة</translation>
    </message>
</context>
<context>
    <name>Proposing</name>
    <message numerus="yes">
        <source>Accepted: %n proposal(s)</source>
        <translation>
            <numerusform>لم يُقبل أي اقتراح</numerusform>
            <numerusform>قُبل اقتراح واحد</numerusform>
            <numerusform>قُبل اقتراحان</numerusform>
            <numerusform>قُبلت %Ln اقتراحات</numerusform>
            <numerusform>قُبل %Ln اقتراحًا</numerusform>
            <numerusform>قُبل %Ln اقتراح</numerusform>
        </translation>
    </message>
    <message>
        <source>No proposal is in sight.</source>
        <translation>لا اقتراح ظاهر على الشاشة.</translation>
    </message>
    <message>
        <source>Nothing is proposed here.</source>
        <translation>لا اقتراحات هنا.</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>ال&amp;بحث في:</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>&amp;نوع الملفات:</translation>
    </message>
</context>
<context>
    <name>QMessageBox</name>
    <message>
        <source>Hide Details...</source>
        <translation>إخفاء التفاصيل…</translation>
    </message>
    <message>
        <source>Show Details...</source>
        <translation>إظهار التفاصيل…</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>موافق</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message numerus="yes">
        <source>%n question(s) wait for your answer; Ctrl+Shift+G goes there.</source>
        <translation>
            <numerusform>لا سؤال ينتظر جوابك.</numerusform>
            <numerusform>سؤال واحد ينتظر جوابك؛ مفاتيح Ctrl+Shift+G تقود إليه.</numerusform>
            <numerusform>سؤالان ينتظران جوابك؛ مفاتيح Ctrl+Shift+G تقود إليهما.</numerusform>
            <numerusform>%Ln أسئلة تنتظر جوابك؛ مفاتيح Ctrl+Shift+G تقود إليها.</numerusform>
            <numerusform>%Ln سؤالًا تنتظر جوابك؛ مفاتيح Ctrl+Shift+G تقود إليها.</numerusform>
            <numerusform>%Ln سؤال تنتظر جوابك؛ مفاتيح Ctrl+Shift+G تقود إليها.</numerusform>
        </translation>
    </message>
    <message>
        <source>No question waits for your answer.</source>
        <translation>لا سؤال ينتظر جوابك.</translation>
    </message>
</context>
<context>
    <name>RatingDialog</name>
    <message>
        <source>How sure</source>
        <translation>درجة اليقين</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Rating of {subject}</source>
        <translation>تقييم {subject}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>الشدة</translation>
    </message>
</context>
<context>
    <name>Ratings</name>
    <message>
        <source>Not rated</source>
        <translation>غير مقيَّمة</translation>
    </message>
    <message>
        <source>Rate it first; then say more.</source>
        <translation>قيّم أولًا، ثم أضف التفاصيل.</translation>
    </message>
    <message>
        <source>The article</source>
        <translation>المقال</translation>
    </message>
    <message>
        <source>The quote</source>
        <translation>الاقتباس</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Copy report</source>
        <translation>نسخ التقرير</translation>
    </message>
    <message>
        <source>What was left out</source>
        <translation>ما لم يُستورَد</translation>
    </message>
</context>
<context>
    <name>Reporting</name>
    <message>
        <source>Save the report</source>
        <translation>حفظ التقرير</translation>
    </message>
    <message>
        <source>The report was cancelled; nothing was written.</source>
        <translation>أُلغي التقرير ولم يُكتب شيء.</translation>
    </message>
    <message>
        <source>Writing the report</source>
        <translation>تجري كتابة التقرير</translation>
    </message>
    <message>
        <source>{file} was written.</source>
        <translation>كُتب {file}.</translation>
    </message>
</context>
<context>
    <name>ReviewView</name>
    <message numerus="yes">
        <source>%n agreed</source>
        <translation>
            <numerusform>لا متفق عليه</numerusform>
            <numerusform>واحد متفق عليه</numerusform>
            <numerusform>اثنان متفق عليهما</numerusform>
            <numerusform>%Ln متفق عليها</numerusform>
            <numerusform>%Ln متفقًا عليه</numerusform>
            <numerusform>%Ln متفق عليه</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n asked</source>
        <translation>
            <numerusform>لا أسئلة</numerusform>
            <numerusform>سؤال واحد</numerusform>
            <numerusform>سؤالان</numerusform>
            <numerusform>%Ln أسئلة</numerusform>
            <numerusform>%Ln سؤالًا</numerusform>
            <numerusform>%Ln سؤال</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s) not finished by two</source>
        <translation>
            <numerusform>كل الطبقات أتمّها اثنان</numerusform>
            <numerusform>طبقة واحدة لم يُتمّها اثنان</numerusform>
            <numerusform>طبقتان لم يُتمّهما اثنان</numerusform>
            <numerusform>%Ln طبقات لم يُتمّها اثنان</numerusform>
            <numerusform>%Ln طبقةً لم يُتمّها اثنان</numerusform>
            <numerusform>%Ln طبقة لم يُتمّها اثنان</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to settle</source>
        <translation>
            <numerusform>لا شيء للحسم</numerusform>
            <numerusform>اختلاف واحد للحسم</numerusform>
            <numerusform>اختلافان للحسم</numerusform>
            <numerusform>%Ln اختلافات للحسم</numerusform>
            <numerusform>%Ln اختلافًا للحسم</numerusform>
            <numerusform>%Ln اختلاف للحسم</numerusform>
        </translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>الاتفاق</translation>
    </message>
    <message>
        <source>All agree</source>
        <translation>الجميع متفقون</translation>
    </message>
    <message>
        <source>All disagreements</source>
        <translation>كل الاختلافات</translation>
    </message>
    <message>
        <source>All that two have finished is settled.</source>
        <translation>حُسم كل ما أتمّه اثنان.</translation>
    </message>
    <message>
        <source>Articles to settle</source>
        <translation>مقالات للحسم</translation>
    </message>
    <message>
        <source>Comparing… {share}%</source>
        <translation>تجري المقارنة… {share}٪</translation>
    </message>
    <message>
        <source>Disagreements in this article</source>
        <translation>الاختلافات في هذا المقال</translation>
    </message>
    <message>
        <source>Not finished by two</source>
        <translation>لم يُتمّه اثنان</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>محسوم</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>جنبًا إلى جنب</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>معًا</translation>
    </message>
    <message>
        <source>Where the disagreements are</source>
        <translation>مواضع الاختلافات</translation>
    </message>
    <message>
        <source>{settled} of {total} settled</source>
        <translation>حُسم {settled} من {total}</translation>
    </message>
</context>
<context>
    <name>ReviewWork</name>
    <message>
        <source>Settled; Undo takes all of it back.</source>
        <translation>تم الحسم، والتراجع يلغيه كله.</translation>
    </message>
    <message>
        <source>Settling</source>
        <translation>حسم</translation>
    </message>
    <message>
        <source>nothing belongs there</source>
        <translation>لا شيء في هذا الموضع</translation>
    </message>
</context>
<context>
    <name>Reviewing</name>
    <message>
        <source>Done again</source>
        <translation>أُعيد</translation>
    </message>
    <message>
        <source>Open review mode</source>
        <translation>فتح وضع التحكيم</translation>
    </message>
    <message>
        <source>This project is for blind work, and review mode shows everybody’s marks. Open it to review?</source>
        <translation>هذا المشروع للتوسيم الأعمى، ووضع التحكيم يعرض وسوم الجميع. أتفتحه للتحكيم؟</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>تم التراجع</translation>
    </message>
</context>
<context>
    <name>RulesDialog</name>
    <message>
        <source>All layers</source>
        <translation>كل الطبقات</translation>
    </message>
    <message>
        <source>Left open: {count}</source>
        <translation>يبقى مفتوحًا: {count}</translation>
    </message>
    <message>
        <source>Not finished by two, and left alone:</source>
        <translation>لم يُتمّه اثنان فيُترك كما هو:</translation>
    </message>
    <message>
        <source>Only</source>
        <translation>فقط</translation>
    </message>
    <message>
        <source>Proclitics and punctuation: put boundaries where the language has them</source>
        <translation>السوابق والترقيم: وضع الحدود حيث تضعها اللغة</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>حسم</translation>
    </message>
    <message numerus="yes">
        <source>Settle %n</source>
        <translation>
            <numerusform>لا شيء للحسم</numerusform>
            <numerusform>حسم موضع واحد</numerusform>
            <numerusform>حسم موضعين</numerusform>
            <numerusform>حسم %Ln مواضع</numerusform>
            <numerusform>حسم %Ln موضعًا</numerusform>
            <numerusform>حسم %Ln موضع</numerusform>
        </translation>
    </message>
    <message>
        <source>Settle by rules</source>
        <translation>الحسم بالقواعد</translation>
    </message>
    <message>
        <source>Settled before, and changed since: {count}</source>
        <translation>حُسم من قبل ثم تغيّر: {count}</translation>
    </message>
    <message>
        <source>Settled before: {count}</source>
        <translation>حُسم من قبل: {count}</translation>
    </message>
    <message>
        <source>The first rule that has something to say decides. What was settled before stays as it is, and layers that fewer than two have finished are left alone. All of it is one step, which Undo takes back.</source>
        <translation>تُطبَّق أول قاعدة لها قول. ما حُسم من قبل يبقى كما هو، والطبقات التي لم يُتمّها اثنان تُترك. كل ذلك خطوة واحدة يلغيها التراجع.</translation>
    </message>
    <message>
        <source>What a trusted annotator says:</source>
        <translation>ما يقوله موسِّم موثوق:</translation>
    </message>
    <message>
        <source>What all agree on</source>
        <translation>ما اتفق عليه الجميع</translation>
    </message>
    <message>
        <source>What more than half agree on</source>
        <translation>ما اتفق عليه أكثر من النصف</translation>
    </message>
    <message numerus="yes">
        <source>Would be settled: {places} in %n article(s)</source>
        <translation>
            <numerusform>سيُحسم: {places}</numerusform>
            <numerusform>سيُحسم: {places} في مقال واحد</numerusform>
            <numerusform>سيُحسم: {places} في مقالين</numerusform>
            <numerusform>سيُحسم: {places} في %Ln مقالات</numerusform>
            <numerusform>سيُحسم: {places} في %Ln مقالًا</numerusform>
            <numerusform>سيُحسم: {places} في %Ln مقال</numerusform>
        </translation>
    </message>
    <message>
        <source>all agree</source>
        <translation>اتفاق الجميع</translation>
    </message>
    <message>
        <source>for all labels</source>
        <translation>لكل الفئات</translation>
    </message>
    <message>
        <source>for which label</source>
        <translation>لأي فئة</translation>
    </message>
    <message>
        <source>more than half agree</source>
        <translation>اتفاق أكثر من النصف</translation>
    </message>
    <message>
        <source>proclitics and punctuation</source>
        <translation>السوابق والترقيم</translation>
    </message>
    <message>
        <source>the trusted annotator says so</source>
        <translation>قول الموسِّم الموثوق</translation>
    </message>
</context>
<context>
    <name>SampleDialog</name>
    <message numerus="yes">
        <source>%n article(s) are assigned to {name}.</source>
        <translation>
            <numerusform>لم يُسند شيء إلى {name}.</numerusform>
            <numerusform>أُسند مقال واحد إلى {name}.</numerusform>
            <numerusform>أُسند مقالان إلى {name}.</numerusform>
            <numerusform>أُسندت %Ln مقالات إلى {name}.</numerusform>
            <numerusform>أُسند %Ln مقالًا إلى {name}.</numerusform>
            <numerusform>أُسند %Ln مقال إلى {name}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>سحب العيّنة</translation>
    </message>
    <message>
        <source>Draws finished articles by chance and assigns them to whoever is to mark them once more. Nobody sees the first marks; in review mode the two are compared. The same number draws the same articles.</source>
        <translation>يسحب عيّنة عشوائية من المقالات المكتملة ويُسندها إلى من يَسِمها مرة أخرى دون أن يرى الوسوم الأولى، ثم تُقارن المرتان في وضع التحكيم. الرقم نفسه يسحب المقالات نفسها.</translation>
    </message>
    <message>
        <source>Finished articles of</source>
        <translation>المقالات المكتملة عند</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>العدد</translation>
    </message>
    <message>
        <source>Marked once more by</source>
        <translation>يَسِمها مرة أخرى</translation>
    </message>
    <message>
        <source>Number that draws</source>
        <translation>رقم السحب</translation>
    </message>
    <message>
        <source>Quality control</source>
        <translation>ضبط الجودة</translation>
    </message>
    <message>
        <source>Somebody else:</source>
        <translation>شخص آخر:</translation>
    </message>
    <message>
        <source>The same person, under a second name</source>
        <translation>الشخص نفسه باسم ثانٍ</translation>
    </message>
</context>
<context>
    <name>SchemeEditor</name>
    <message>
        <source>&amp;Add</source>
        <translation>إ&amp;ضافة</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>إ&amp;زالة</translation>
    </message>
    <message>
        <source>Add a &amp;layer</source>
        <translation>إضافة &amp;طبقة</translation>
    </message>
    <message>
        <source>Arabic name</source>
        <translation>الاسم العربي</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>اللون</translation>
    </message>
    <message>
        <source>English name</source>
        <translation>الاسم الإنجليزي</translation>
    </message>
    <message>
        <source>Id: {id}. It never changes.</source>
        <translation>المعرّف: {id}، ولا يتغيّر أبدًا.</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>المفتاح</translation>
    </message>
    <message>
        <source>More colours…</source>
        <translation>ألوان أخرى…</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>إلى الأ&amp;سفل</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>إلى الأ&amp;على</translation>
    </message>
    <message>
        <source>Retired: takes no new marks; those it has stay visible and counted</source>
        <translation>موقوفة: لا تقبل وسومًا جديدة، وتبقى وسومها ظاهرة ومعدودة</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Scheme: {name}</source>
        <translation>مخطط التوسيم: {name}</translation>
    </message>
    <message>
        <source>What can be marked</source>
        <translation>ما يمكن وسمه</translation>
    </message>
    <message>
        <source>{label} (retired)</source>
        <translation>{label} (موقوفة)</translation>
    </message>
</context>
<context>
    <name>SectionWork</name>
    <message numerus="yes">
        <source>%n mark(s) cross its border and stayed.</source>
        <translation>
            <numerusform>لم يبقَ أي وسم عند حدّه.</numerusform>
            <numerusform>بقي وسم واحد يتجاوز حدّه في مكانه.</numerusform>
            <numerusform>بقي وسمان يتجاوزان حدّه في مكانهما.</numerusform>
            <numerusform>بقيت %Ln وسوم تتجاوز حدّه في مكانها.</numerusform>
            <numerusform>بقي %Ln وسمًا يتجاوز حدّه في مكانه.</numerusform>
            <numerusform>بقي %Ln وسم يتجاوز حدّه في مكانه.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s) went with it.</source>
        <translation>
            <numerusform>لم ينتقل معه أي وسم.</numerusform>
            <numerusform>انتقل معه وسم واحد.</numerusform>
            <numerusform>انتقل معه وسمان.</numerusform>
            <numerusform>انتقلت معه %Ln وسوم.</numerusform>
            <numerusform>انتقل معه %Ln وسمًا.</numerusform>
            <numerusform>انتقل معه %Ln وسم.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Find the sections again</source>
        <translation>ال&amp;بحث عن الأقسام من جديد</translation>
    </message>
    <message>
        <source>&amp;Join with the section before</source>
        <translation>&amp;دمج مع القسم السابق</translation>
    </message>
    <message>
        <source>&amp;Make an article of its own</source>
        <translation>&amp;جعله مقالًا مستقلًا</translation>
    </message>
    <message>
        <source>Put the caret into an embedded article first.</source>
        <translation>ضع المؤشر أولًا داخل مقال مضمَّن.</translation>
    </message>
    <message>
        <source>Section: {role}</source>
        <translation>القسم: {role}</translation>
    </message>
    <message>
        <source>Select the lines of the section first.</source>
        <translation>حدّد أسطر القسم أولًا.</translation>
    </message>
    <message>
        <source>The sections are those that the text shows.</source>
        <translation>الأقسام هي نفسها التي يدل عليها النص.</translation>
    </message>
    <message>
        <source>The sections were found anew.</source>
        <translation>عُثر على الأقسام من جديد.</translation>
    </message>
    <message>
        <source>This article has no furniture to fold.</source>
        <translation>لا توجد في هذا المقال ملحقات صفحة يمكن طيّها.</translation>
    </message>
    <message>
        <source>Unfolded: {part}</source>
        <translation>فُتح: {part}</translation>
    </message>
    <message>
        <source>“{title}” is an article of its own now.</source>
        <translation>أصبح «{title}» مقالًا مستقلًا.</translation>
    </message>
</context>
<context>
    <name>SentimentStrip</name>
    <message>
        <source>Not rated</source>
        <translation>غير مقيَّمة</translation>
    </message>
</context>
<context>
    <name>Settling</name>
    <message>
        <source>There is no boundary here.</source>
        <translation>لا حدود هنا.</translation>
    </message>
    <message>
        <source>{key} settles nothing here; F1 shows the keys.</source>
        <translation>المفتاح {key} لا يحسم شيئًا هنا؛ المفتاح F1 يعرض المفاتيح.</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>&amp;New key</source>
        <translation>المفتاح ال&amp;جديد</translation>
    </message>
    <message>
        <source>&amp;Usual key</source>
        <translation>المفتاح ال&amp;معتاد</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>الأمر</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>الأوامر</translation>
    </message>
    <message>
        <source>All &amp;usual keys</source>
        <translation>كل المفاتيح الم&amp;عتادة</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>المفتاح</translation>
    </message>
    <message>
        <source>Keys of the actions</source>
        <translation>مفاتيح الأوامر</translation>
    </message>
    <message>
        <source>Part of a name</source>
        <translation>جزء من الاسم</translation>
    </message>
    <message>
        <source>{key} alone is a label&apos;s key in the text. Add Ctrl or another modifier.</source>
        <translation>المفتاح {key} وحده مفتاح فئة في النص. أضف إليه Ctrl أو مفتاحًا مساعدًا آخر.</translation>
    </message>
    <message>
        <source>{key} also belongs to: {actions}. Neither does anything until one of them has another key.</source>
        <translation>المفتاح {key} مستعمل أيضًا في: {actions}. لن يعمل أيٌّ منهما حتى يُغيَّر أحدهما.</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>أقل من دقيقة</numerusform>
            <numerusform>دقيقة واحدة</numerusform>
            <numerusform>دقيقتان</numerusform>
            <numerusform>%Ln دقائق</numerusform>
            <numerusform>%Ln دقيقة</numerusform>
            <numerusform>%Ln دقيقة</numerusform>
        </translation>
    </message>
    <message>
        <source>Message</source>
        <translation>الرسالة</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>للقراءة فقط</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>محفوظ</translation>
    </message>
</context>
<context>
    <name>StoryWork</name>
    <message numerus="yes">
        <source>%n story(s) told by several articles</source>
        <translation>
            <numerusform>لا يوجد خبر تناقلته عدة مقالات</numerusform>
            <numerusform>خبر واحد تناقلته عدة مقالات</numerusform>
            <numerusform>خبران تناقلتهما عدة مقالات</numerusform>
            <numerusform>%Ln أخبار تناقلتها عدة مقالات</numerusform>
            <numerusform>%Ln خبرًا تناقلتها عدة مقالات</numerusform>
            <numerusform>%Ln خبر تناقلتها عدة مقالات</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Compare all articles</source>
        <translation>م&amp;قارنة جميع المقالات</translation>
    </message>
    <message>
        <source>Comparing articles…</source>
        <translation>تجري مقارنة المقالات…</translation>
    </message>
    <message>
        <source>No other article is known to tell this story.</source>
        <translation>لا يُعرف مقال آخر ينقل هذا الخبر.</translation>
    </message>
    <message>
        <source>No two articles tell the same story.</source>
        <translation>لا يوجد مقالان ينقلان الخبر نفسه.</translation>
    </message>
    <message numerus="yes">
        <source>Same story: %n other article(s)</source>
        <translation>
            <numerusform>الخبر نفسه: لا مقال آخر</numerusform>
            <numerusform>الخبر نفسه: مقال آخر واحد</numerusform>
            <numerusform>الخبر نفسه: مقالان آخران</numerusform>
            <numerusform>الخبر نفسه: %Ln مقالات أخرى</numerusform>
            <numerusform>الخبر نفسه: %Ln مقالًا آخر</numerusform>
            <numerusform>الخبر نفسه: %Ln مقال آخر</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SurfacesModel</name>
    <message>
        <source>Labelled as</source>
        <translation>فئاتها</translation>
    </message>
    <message>
        <source>Unmarked</source>
        <translation>بلا وسم</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>العبارات</translation>
    </message>
</context>
<context>
    <name>Tagging</name>
    <message>
        <source>A mark of several pieces is moved by its edges (Enter).</source>
        <translation>الوسم المؤلف من عدة قطع تُنقل حوافه (Enter).</translation>
    </message>
    <message>
        <source>Added to the mark: {text}</source>
        <translation>أضيف إلى الوسم: {text}</translation>
    </message>
    <message>
        <source>Boundary {count}: {text}</source>
        <translation>الحد {count}: {text}</translation>
    </message>
    <message>
        <source>Mark a word first; this key then goes through its possible boundaries.</source>
        <translation>وسِّم كلمة أولًا؛ يتنقل هذا المفتاح بعدها بين حدودها الممكنة.</translation>
    </message>
    <message>
        <source>Select the words that belong to the last mark with this label, then press the key.</source>
        <translation>حدّد الكلمات التي تتبع آخر وسم بهذه الفئة ثم اضغط المفتاح.</translation>
    </message>
    <message>
        <source>The key {key} has no label.</source>
        <translation>لا فئة للمفتاح {key}.</translation>
    </message>
    <message>
        <source>These words have only one boundary.</source>
        <translation>ليس لهذه الكلمات إلا حد واحد.</translation>
    </message>
    <message>
        <source>{label}: {text}</source>
        <translation>{label}: {text}</translation>
    </message>
</context>
<context>
    <name>Team</name>
    <message>
        <source>There is no other article that you have not finished.</source>
        <translation>لا مقال آخر لم تُكمله.</translation>
    </message>
</context>
<context>
    <name>TeamDialog</name>
    <message>
        <source>&amp;Add</source>
        <translation>إ&amp;ضافة</translation>
    </message>
    <message>
        <source>&amp;Blind: nobody sees what others marked until a reviewer opens it</source>
        <translation>&amp;توسيم أعمى: لا يرى أحد وسوم غيره حتى يفتحها المراجع</translation>
    </message>
    <message>
        <source>&amp;Colour…</source>
        <translation>ال&amp;لون…</translation>
    </message>
    <message>
        <source>&amp;People</source>
        <translation>الأ&amp;شخاص</translation>
    </message>
    <message>
        <source>Colour of {name}</source>
        <translation>لون {name}</translation>
    </message>
    <message>
        <source>Count the &amp;time that people work on an article (idle after 60 seconds)</source>
        <translation>احتساب &amp;وقت العمل على المقال (يتوقف بعد 60 ثانية بلا حركة)</translation>
    </message>
    <message>
        <source>Name of a new person</source>
        <translation>اسم شخص جديد</translation>
    </message>
    <message>
        <source>People</source>
        <translation>الأشخاص</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>الفريق</translation>
    </message>
</context>
<context>
    <name>Thread</name>
    <message>
        <source>Comment</source>
        <translation>تعليق</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>التعليقات</translation>
    </message>
    <message>
        <source>Write a comment; Enter sends it</source>
        <translation>اكتب تعليقًا، ويُرسله Enter</translation>
    </message>
</context>
<context>
    <name>Transfers</name>
    <message>
        <source>Export</source>
        <translation>تصدير</translation>
    </message>
    <message>
        <source>Exported to {file}.</source>
        <translation>تم التصدير إلى ⁨{file}⁩.</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>جارٍ التصدير</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>استيراد</translation>
    </message>
    <message>
        <source>Import a folder</source>
        <translation>استيراد مجلد</translation>
    </message>
    <message>
        <source>Import articles</source>
        <translation>استيراد مقالات</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>جارٍ الاستيراد</translation>
    </message>
    <message>
        <source>The export was cancelled; nothing was written.</source>
        <translation>أُلغي التصدير ولم يُكتب شيء.</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Annotator</source>
        <translation>الموسِّم</translation>
    </message>
    <message>
        <source>Label Arabic news: who is named, who is quoted, and in what tone. Every mark is saved at once.</source>
        <translation>وسّم الأخبار العربية: مَن ذُكر، ومَن نُقل كلامه، وبأي نبرة. يُحفظ كل وسم فورًا.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>New project…</source>
        <translation>مشروع جديد…</translation>
    </message>
    <message>
        <source>Open a project…</source>
        <translation>فتح مشروع…</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>المشاريع الحديثة</translation>
    </message>
    <message>
        <source>Try the sample project</source>
        <translation>تجربة المشروع النموذجي</translation>
    </message>
    <message>
        <source>Your name, which your marks will bear</source>
        <translation>اسمك الذي ستحمله وسومك</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>Choose an article from the list.</source>
        <translation>اختر مقالًا من القائمة.</translation>
    </message>
    <message>
        <source>Done again</source>
        <translation>أُعيد</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>الفئات</translation>
    </message>
    <message>
        <source>Marks in this article</source>
        <translation>وسوم المقال</translation>
    </message>
    <message>
        <source>Needs review</source>
        <translation>يحتاج مراجعة</translation>
    </message>
    <message>
        <source>Select the name whose entity you want to set.</source>
        <translation>حدِّد الاسم الذي تريد ربطه بكيان.</translation>
    </message>
    <message>
        <source>This project has no articles yet.

Drag files into the window, or press Ctrl+I to import some.</source>
        <translation>لا مقالات في هذا المشروع بعد.

اسحب الملفات إلى النافذة، أو اضغط Ctrl+I لاستيرادها.</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>تم التراجع</translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>&amp;About Annotator</source>
        <translation>&amp;عن الموسِّم</translation>
    </message>
    <message>
        <source>&amp;Accept all proposals in sight</source>
        <translation>&amp;قبول كل الاقتراحات الظاهرة</translation>
    </message>
    <message>
        <source>&amp;Article</source>
        <translation>الم&amp;قال</translation>
    </message>
    <message>
        <source>&amp;Backups…</source>
        <translation>ال&amp;نسخ الاحتياطية…</translation>
    </message>
    <message>
        <source>&amp;Commands…</source>
        <translation>الأوا&amp;مر…</translation>
    </message>
    <message>
        <source>&amp;Comment on the mark…</source>
        <translation>ت&amp;عليق على الوسم…</translation>
    </message>
    <message>
        <source>&amp;Consistency…</source>
        <translation>الا&amp;تساق…</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;نسخ</translation>
    </message>
    <message>
        <source>&amp;Dashboard</source>
        <translation>&amp;لوحة المؤشرات</translation>
    </message>
    <message>
        <source>&amp;Decisions…</source>
        <translation>ال&amp;قرارات…</translation>
    </message>
    <message>
        <source>&amp;Delete the article</source>
        <translation>&amp;حذف المقال</translation>
    </message>
    <message>
        <source>&amp;Delete the mark</source>
        <translation>&amp;حذف الوسم</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;تحرير</translation>
    </message>
    <message>
        <source>&amp;Entities of the mark</source>
        <translation>&amp;كيانات الوسم</translation>
    </message>
    <message>
        <source>&amp;Entities of the project</source>
        <translation>&amp;كيانات المشروع</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;تصدير…</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;ملف</translation>
    </message>
    <message>
        <source>&amp;Find in the article…</source>
        <translation>ال&amp;بحث في المقال…</translation>
    </message>
    <message>
        <source>&amp;Find the sections again</source>
        <translation>ال&amp;بحث عن الأقسام من جديد</translation>
    </message>
    <message>
        <source>&amp;Fold or unfold furniture</source>
        <translation>&amp;طيّ ملحقات الصفحة أو فتحها</translation>
    </message>
    <message>
        <source>&amp;Guidelines</source>
        <translation>&amp;دليل التوسيم</translation>
    </message>
    <message>
        <source>&amp;Hand out…</source>
        <translation>&amp;تسليم نسخة…</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>مسا&amp;عدة</translation>
    </message>
    <message>
        <source>&amp;History…</source>
        <translation>ال&amp;سجل…</translation>
    </message>
    <message>
        <source>&amp;Import articles…</source>
        <translation>ا&amp;ستيراد مقالات…</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>الم&amp;فاتيح</translation>
    </message>
    <message>
        <source>&amp;Keys of the actions…</source>
        <translation>&amp;مفاتيح الأوامر…</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>ال&amp;لغة</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>نص أ&amp;كبر</translation>
    </message>
    <message>
        <source>&amp;Links of the quote</source>
        <translation>&amp;روابط الاقتباس</translation>
    </message>
    <message>
        <source>&amp;Marks</source>
        <translation>ال&amp;وسوم</translation>
    </message>
    <message>
        <source>&amp;Merge files…</source>
        <translation>&amp;دمج ملفات…</translation>
    </message>
    <message>
        <source>&amp;Move the edges of the mark</source>
        <translation>تحريك ح&amp;دود الوسم</translation>
    </message>
    <message>
        <source>&amp;New project…</source>
        <translation>مشروع &amp;جديد…</translation>
    </message>
    <message>
        <source>&amp;Next article</source>
        <translation>المقال ال&amp;تالي</translation>
    </message>
    <message>
        <source>&amp;Normal text size</source>
        <translation>الحجم ال&amp;عادي</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;فتح…</translation>
    </message>
    <message>
        <source>&amp;Previous article</source>
        <translation>المقال ال&amp;سابق</translation>
    </message>
    <message>
        <source>&amp;Quality control…</source>
        <translation>ضبط ال&amp;جودة…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>إن&amp;هاء</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>إ&amp;عادة</translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation>التح&amp;كيم</translation>
    </message>
    <message>
        <source>&amp;Review mode</source>
        <translation>&amp;وضع التحكيم</translation>
    </message>
    <message>
        <source>&amp;Search all articles…</source>
        <translation>البحث في &amp;كل المقالات…</translation>
    </message>
    <message>
        <source>&amp;Sentiment towards whom it names</source>
        <translation>ال&amp;نبرة تجاه من يذكرهم المقال</translation>
    </message>
    <message>
        <source>&amp;Settle by rules…</source>
        <translation>ال&amp;حسم بالقواعد…</translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation>نص أ&amp;صغر</translation>
    </message>
    <message>
        <source>&amp;Team…</source>
        <translation>ال&amp;فريق…</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>ال&amp;مظهر</translation>
    </message>
    <message>
        <source>&amp;Title and details…</source>
        <translation>العنوان والت&amp;فاصيل…</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;تراجع</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;عرض</translation>
    </message>
    <message>
        <source>Article is &amp;done</source>
        <translation>المقال م&amp;كتمل</translation>
    </message>
    <message>
        <source>Article needs &amp;review</source>
        <translation>المقال يحتاج &amp;مراجعة</translation>
    </message>
    <message>
        <source>Articles of the &amp;same story…</source>
        <translation>مقالات ال&amp;خبر نفسه…</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>كإعداد النظام</translation>
    </message>
    <message>
        <source>Assi&amp;gn articles…</source>
        <translation>إ&amp;سناد المقالات…</translation>
    </message>
    <message>
        <source>C&amp;haracters of the selection</source>
        <translation>&amp;محارف التحديد</translation>
    </message>
    <message>
        <source>Close pro&amp;ject</source>
        <translation>إ&amp;غلاق المشروع</translation>
    </message>
    <message>
        <source>Copy with its so&amp;urce</source>
        <translation>نسخ مع ال&amp;مصدر</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
    <message>
        <source>Done by &amp;layer…</source>
        <translation>الاكتمال بحسب ال&amp;طبقة…</translation>
    </message>
    <message>
        <source>E&amp;xtract the text again</source>
        <translation>ا&amp;ستخراج النص من جديد</translation>
    </message>
    <message>
        <source>Find sections in &amp;all articles</source>
        <translation>البحث عن الأقسام في &amp;جميع المقالات</translation>
    </message>
    <message>
        <source>Fold or unfold &amp;all of it</source>
        <translation>طيّ ملحقات الصفحة &amp;كلها أو فتحها</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>تباين عالٍ</translation>
    </message>
    <message>
        <source>Import a &amp;folder…</source>
        <translation>استيراد م&amp;جلد…</translation>
    </message>
    <message>
        <source>Leave proclitics &amp;out of names</source>
        <translation>إخراج ال&amp;سوابق من الأسماء</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>Make the &amp;embedded article its own</source>
        <translation>جعل ال&amp;مقال المضمَّن مستقلًا</translation>
    </message>
    <message>
        <source>Mark &amp;all other mentions…</source>
        <translation>وسم مواضع الذكر الأ&amp;خرى…</translation>
    </message>
    <message>
        <source>Mark all mentions in the &amp;whole project…</source>
        <translation>وسم مواضع الذكر في الم&amp;شروع كله…</translation>
    </message>
    <message>
        <source>Mark needs &amp;review</source>
        <translation>الوسم يحتاج م&amp;راجعة</translation>
    </message>
    <message>
        <source>N&amp;ote on the article…</source>
        <translation>&amp;ملاحظة على المقال…</translation>
    </message>
    <message>
        <source>Next &amp;incomplete quote</source>
        <translation>الاقتباس ال&amp;ناقص التالي</translation>
    </message>
    <message>
        <source>Next &amp;panel</source>
        <translation>اللوحة التالي&amp;ة</translation>
    </message>
    <message>
        <source>Next &amp;proposal</source>
        <translation>الا&amp;قتراح التالي</translation>
    </message>
    <message>
        <source>Next &amp;question</source>
        <translation>السؤال ال&amp;تالي</translation>
    </message>
    <message>
        <source>Next &amp;unfinished article</source>
        <translation>المقال التالي غير الم&amp;كتمل</translation>
    </message>
    <message>
        <source>Next place &amp;found</source>
        <translation>الموضع ال&amp;تالي</translation>
    </message>
    <message>
        <source>Next possible &amp;boundary</source>
        <translation>ال&amp;حد الممكن التالي</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>فتح مشروع &amp;حديث</translation>
    </message>
    <message>
        <source>Open the &amp;sample project</source>
        <translation>فتح المشروع ال&amp;نموذجي</translation>
    </message>
    <message>
        <source>P&amp;references…</source>
        <translation>ال&amp;تفضيلات…</translation>
    </message>
    <message>
        <source>Paste as a ne&amp;w article…</source>
        <translation>لصق كمقال &amp;جديد…</translation>
    </message>
    <message>
        <source>Pre&amp;vious place found</source>
        <translation>الموضع ال&amp;سابق</translation>
    </message>
    <message>
        <source>Pre&amp;vious proposal</source>
        <translation>الاقتراح ال&amp;سابق</translation>
    </message>
    <message>
        <source>S&amp;witch annotator…</source>
        <translation>ت&amp;بديل المُوسِّم…</translation>
    </message>
    <message>
        <source>Sa&amp;ve the search…</source>
        <translation>&amp;حفظ البحث…</translation>
    </message>
    <message>
        <source>Save a &amp;copy…</source>
        <translation>&amp;حفظ نسخة…</translation>
    </message>
    <message>
        <source>Save the re&amp;port…</source>
        <translation>حفظ الت&amp;قرير…</translation>
    </message>
    <message>
        <source>Sche&amp;me…</source>
        <translation>&amp;مخطط التوسيم…</translation>
    </message>
    <message>
        <source>Se&amp;ction of these lines…</source>
        <translation>&amp;قسم هذه الأسطر…</translation>
    </message>
    <message>
        <source>Set a link</source>
        <translation>تحديد رابط</translation>
    </message>
    <message>
        <source>Show pr&amp;oposals</source>
        <translation>إظهار الا&amp;قتراحات</translation>
    </message>
</context>
<context>
    <name>articles</name>
    <message>
        <source>Annotator</source>
        <translation>الموسِّم</translation>
    </message>
    <message>
        <source>Assigned to</source>
        <translation>مُسنَد إلى</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>عدد الأحرف</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>التاريخ</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>الكيان</translation>
    </message>
    <message>
        <source>Has a note</source>
        <translation>فيه ملاحظة</translation>
    </message>
    <message>
        <source>Has marks</source>
        <translation>فيه وسوم</translation>
    </message>
    <message>
        <source>Has near duplicates</source>
        <translation>له نسخ شبه مطابقة</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>الفئة</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>الطبقة</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>الطول</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>الوسم</translation>
    </message>
    <message>
        <source>Marked differently</source>
        <translation>فيه اختلاف بين الموسِّمين</translation>
    </message>
    <message>
        <source>Me</source>
        <translation>أنا</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>الشهر</translation>
    </message>
    <message>
        <source>Needs review</source>
        <translation>يحتاج مراجعة</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>بلا تاريخ</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>بلا مجموعات</translation>
    </message>
    <message>
        <source>No outlet</source>
        <translation>بلا وسيلة إعلام</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>لا أحد</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Number of marks</source>
        <translation>عدد الوسوم</translation>
    </message>
    <message>
        <source>One story</source>
        <translation>قصة واحدة</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>الوسيلة</translation>
    </message>
    <message>
        <source>Queue, then order of import</source>
        <translation>قائمة العمل، ثم ترتيب الاستيراد</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Story</source>
        <translation>القصة</translation>
    </message>
    <message>
        <source>Story (near duplicates)</source>
        <translation>القصة (النسخ شبه المطابقة)</translation>
    </message>
    <message>
        <source>The whole year</source>
        <translation>السنة كلها</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Towards</source>
        <translation>تجاه</translation>
    </message>
    <message>
        <source>Up to {most} characters</source>
        <translation>حتى {most} حرف</translation>
    </message>
    <message>
        <source>Without near duplicates</source>
        <translation>بلا نسخ شبه مطابقة</translation>
    </message>
    <message>
        <source>not: {condition}</source>
        <translation>ليس: {condition}</translation>
    </message>
    <message>
        <source>{field}: {value}</source>
        <translation>{field}: {value}</translation>
    </message>
    <message>
        <source>{least} characters and more</source>
        <translation>{least} حرف فأكثر</translation>
    </message>
    <message>
        <source>{least} to {most} characters</source>
        <translation>من {least} إلى {most} حرف</translation>
    </message>
</context>
<context>
    <name>columns</name>
    <message>
        <source>Address</source>
        <translation>العنوان الإلكتروني</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>الكاتب</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>المعرّف</translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation>الكلمات المفتاحية</translation>
    </message>
    <message>
        <source>Language code</source>
        <translation>رمز اللغة</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>الوسيلة</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>تاريخ النشر</translation>
    </message>
    <message>
        <source>Text of the article</source>
        <translation>نص المقال</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
</context>
<context>
    <name>crash</name>
    <message>
        <source>Annotator did not close properly the last time.</source>
        <translation>لم يُغلَق الموسِّم على الوجه الصحيح في المرة الماضية.</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>نسخ التقرير</translation>
    </message>
    <message>
        <source>Nothing was lost: {file} holds all {count} steps that were confirmed.</source>
        <translation>لم يضع شيء: في {file} كل الخطوات المؤكدة وعددها {count}.</translation>
    </message>
    <message>
        <source>{file} does not hold all that was confirmed. Look at File → Backups.</source>
        <translation>لا يحوي {file} كل ما أُكِّد حفظه. انظر ملف ← النسخ الاحتياطية.</translation>
    </message>
</context>
<context>
    <name>dashboard</name>
    <message>
        <source>Assigned</source>
        <translation>مُسندة</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>بُدئت</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>مكتملة</translation>
    </message>
    <message>
        <source>Entities</source>
        <translation>الكيانات</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>الكيان</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>الفئة</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>الفئات</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>الطبقة</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>المواضع</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>الدقائق</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>الشهر</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>الوسيلة</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>الشخص</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>التقدم</translation>
    </message>
    <message>
        <source>Sentiment</source>
        <translation>النبرة</translation>
    </message>
    <message>
        <source>Towards</source>
        <translation>تجاه</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>النوع</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>Annotator has made a mistake. Your marks are safe: each was saved when you made it.</source>
        <translation>وقع خطأ في البرنامج. وسومك سليمة: حُفظ كل وسم حين وضعته.</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>نسخ التفاصيل</translation>
    </message>
</context>
<context>
    <name>exporting</name>
    <message>
        <source>Accepted proposals</source>
        <translation>اقتراحات قُبلت</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>المتن</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>باليد</translation>
    </message>
    <message>
        <source>Byline</source>
        <translation>اسم الكاتب</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>شرح الصورة</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>بيانات النشر</translation>
    </message>
    <message>
        <source>Dateline</source>
        <translation>سطر المكان والتاريخ</translation>
    </message>
    <message>
        <source>Embedded article</source>
        <translation>مقال مضمَّن</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>العنوان الرئيسي</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>مستورد</translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation>الكلمات المفتاحية</translation>
    </message>
    <message>
        <source>Last update</source>
        <translation>آخر تحديث</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>المقدمة</translation>
    </message>
    <message>
        <source>Other mentions, accepted</source>
        <translation>مواضع أخرى قُبلت</translation>
    </message>
    <message>
        <source>Read also</source>
        <translation>اقرأ أيضًا</translation>
    </message>
    <message>
        <source>Related links</source>
        <translation>روابط ذات صلة</translation>
    </message>
    <message>
        <source>Settled by a reviewer</source>
        <translation>حسمه المراجع</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>Subheading</source>
        <translation>عنوان فرعي</translation>
    </message>
</context>
<context>
    <name>help</name>
    <message>
        <source>A label&apos;s key</source>
        <translation>مفتاح الفئة</translation>
    </message>
    <message>
        <source>Adds a fragment to the mark</source>
        <translation>يضيف قطعة إلى الوسم</translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation>الأسهم</translation>
    </message>
    <message>
        <source>By letter; Ctrl by word, Shift selects</source>
        <translation>حرفًا حرفًا؛ Ctrl كلمةً كلمة، وShift للتحديد</translation>
    </message>
    <message>
        <source>Choose the edge</source>
        <translation>اختيار الطرف</translation>
    </message>
    <message>
        <source>Ends of the line; Ctrl of the text</source>
        <translation>طرفا السطر؛ ومع Ctrl طرفا النص</translation>
    </message>
    <message>
        <source>In the text</source>
        <translation>في النص</translation>
    </message>
    <message>
        <source>Keep, give up</source>
        <translation>تثبيت، تخلٍّ</translation>
    </message>
    <message>
        <source>Leaves the text</source>
        <translation>الخروج من النص</translation>
    </message>
    <message>
        <source>Lets go of mark or selection</source>
        <translation>ترك الوسم أو التحديد</translation>
    </message>
    <message>
        <source>Marks; changes the selected mark</source>
        <translation>يوسم، أو يغيّر فئة الوسم المحدد</translation>
    </message>
    <message>
        <source>Move it; Ctrl by word</source>
        <translation>تحريكه؛ ومع Ctrl كلمةً كلمة</translation>
    </message>
    <message>
        <source>Next and previous mark</source>
        <translation>الوسم التالي والسابق</translation>
    </message>
    <message>
        <source>Next possible boundary</source>
        <translation>الحدّ الممكن التالي</translation>
    </message>
    <message>
        <source>Selects all</source>
        <translation>تحديد الكل</translation>
    </message>
    <message>
        <source>Selects, accepts, then moves the edges</source>
        <translation>تحديد أو قبول، ثم تحريك الأطراف</translation>
    </message>
    <message>
        <source>Shift+label&apos;s key</source>
        <translation>مفتاح الفئة مع Shift</translation>
    </message>
    <message>
        <source>Takes the mark away</source>
        <translation>يزيل الوسم</translation>
    </message>
    <message>
        <source>While an edge moves</source>
        <translation>أثناء تحريك طرف</translation>
    </message>
</context>
<context>
    <name>levels</name>
    <message>
        <source>Faint</source>
        <translation>خفيفة</translation>
    </message>
    <message>
        <source>Fairly sure</source>
        <translation>متيقن إلى حد بعيد</translation>
    </message>
    <message>
        <source>Guessing</source>
        <translation>تخمين</translation>
    </message>
    <message>
        <source>Moderate</source>
        <translation>متوسطة</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>شديدة</translation>
    </message>
    <message>
        <source>Sure</source>
        <translation>متيقن</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>غير متيقن</translation>
    </message>
    <message>
        <source>Very strong</source>
        <translation>شديدة جدًّا</translation>
    </message>
</context>
<context>
    <name>mark_all</name>
    <message>
        <source>article is done</source>
        <translation>المقال مكتمل</translation>
    </message>
    <message>
        <source>last name</source>
        <translation>الاسم الأخير وحده</translation>
    </message>
    <message>
        <source>one letter differs</source>
        <translation>بفارق حرف</translation>
    </message>
    <message>
        <source>spelt otherwise</source>
        <translation>بإملاء آخر</translation>
    </message>
</context>
<context>
    <name>messages</name>
    <message>
        <source>A draft of Label Studio did not come in.</source>
        <translation>لم تُستورد مسودة من Label Studio.</translation>
    </message>
    <message>
        <source>A judgement is about one target: an entity, or words.</source>
        <translation>للحكم هدف واحد: كيان أو كلمات.</translation>
    </message>
    <message>
        <source>A judgement needs a name and a value.</source>
        <translation>لا بد للحكم من اسم وقيمة.</translation>
    </message>
    <message>
        <source>A mark cannot point to itself.</source>
        <translation>لا يرتبط الوسم بنفسه.</translation>
    </message>
    <message>
        <source>A mark goes on that has not begun; it was taken to begin there.</source>
        <translation>وسم يستمر ولم يبدأ؛ عُدّت بدايته هناك.</translation>
    </message>
    <message>
        <source>A mark is not a JSON object.</source>
        <translation>أحد الوسوم ليس كائن JSON.</translation>
    </message>
    <message>
        <source>A project needs a name.</source>
        <translation>المشروع يحتاج اسمًا.</translation>
    </message>
    <message>
        <source>A question about a disagreement</source>
        <translation>سؤال عن اختلاف</translation>
    </message>
    <message>
        <source>A relation leads to exactly one of: a span, an entity, words.</source>
        <translation>تؤدي العلاقة إلى واحد فقط: وسم أو كيان أو كلمات.</translation>
    </message>
    <message>
        <source>A relation needs a kind and a span that it starts from.</source>
        <translation>لا بد للعلاقة من نوع ومن وسم تبدأ منه.</translation>
    </message>
    <message>
        <source>A section needs a role, a start and an end.</source>
        <translation>لا بد للقسم من دور وبداية ونهاية.</translation>
    </message>
    <message>
        <source>A span needs a layer and a label.</source>
        <translation>لا بد للوسم من طبقة وفئة.</translation>
    </message>
    <message>
        <source>A span&apos;s place is not a pair of whole numbers.</source>
        <translation>موضع أحد الوسوم ليس عددين صحيحين.</translation>
    </message>
    <message numerus="yes">
        <source>Accept {n} proposals</source>
        <translation>
            <numerusform>لا اقتراحات تُقبل</numerusform>
            <numerusform>قبول اقتراح واحد</numerusform>
            <numerusform>قبول اقتراحين</numerusform>
            <numerusform>قبول {n} اقتراحات</numerusform>
            <numerusform>قبول {n} اقتراحًا</numerusform>
            <numerusform>قبول {n} اقتراح</numerusform>
        </translation>
    </message>
    <message>
        <source>Accept “{text}”</source>
        <translation>قبول «{text}»</translation>
    </message>
    <message>
        <source>An annotation that was skipped did not come in.</source>
        <translation>لم يُستورد توسيم كان قد تُخطّي.</translation>
    </message>
    <message>
        <source>An annotator is a person or a model, not {kind}.</source>
        <translation>المُوسِّم شخص أو نموذج، وليس {kind}.</translation>
    </message>
    <message>
        <source>An annotator needs a name.</source>
        <translation>لا بدّ للمُوسِّم من اسم.</translation>
    </message>
    <message>
        <source>An entity needs a name.</source>
        <translation>لا بد للكيان من اسم.</translation>
    </message>
    <message>
        <source>An entity needs an id and a name.</source>
        <translation>لا بد للكيان من معرّف واسم.</translation>
    </message>
    <message>
        <source>An entity&apos;s type, aliases or note are not what they should be.</source>
        <translation>نوع أحد الكيانات أو أسماؤه الأخرى أو ملاحظته ليست كما ينبغي.</translation>
    </message>
    <message>
        <source>An export saved as {name}</source>
        <translation>حُفظ تصدير باسم {name}</translation>
    </message>
    <message>
        <source>An id is not a text.</source>
        <translation>أحد المعرّفات ليس نصًا.</translation>
    </message>
    <message>
        <source>Another import or export is still running. Wait for it, or cancel it.</source>
        <translation>ما زال استيراد أو تصدير آخر جاريًا. انتظره أو ألغِه.</translation>
    </message>
    <message>
        <source>Article done</source>
        <translation>المقال مكتمل</translation>
    </message>
    <message>
        <source>Article not done</source>
        <translation>المقال غير مكتمل</translation>
    </message>
    <message>
        <source>Articles found: {count}.</source>
        <translation>عدد المقالات التي عُثر عليها: {count}.</translation>
    </message>
    <message>
        <source>Articles in which control characters were replaced, which XML does not take: {count}.</source>
        <translation>مقالات استُبدلت فيها محارف تحكم لا تقبلها XML: {count}.</translation>
    </message>
    <message>
        <source>Articles of which no section is left: {count}.</source>
        <translation>مقالات لم يبقَ منها أي قسم: {count}.</translation>
    </message>
    <message>
        <source>Articles outside the dates, or without one, left out: {count}.</source>
        <translation>مقالات خارج المدة المختارة أو بلا تاريخ، تُركت: {count}.</translation>
    </message>
    <message>
        <source>Articles that are not rated, left out: {count}.</source>
        <translation>مقالات غير مقيَّمة، تُركت: {count}.</translation>
    </message>
    <message>
        <source>Articles that are not rated, with empty cells: {count}.</source>
        <translation>مقالات غير مقيَّمة، بخانات فارغة: {count}.</translation>
    </message>
    <message>
        <source>Articles that tell one story and stand on different sides, left out: {count}.</source>
        <translation>مقالات تروي خبرًا واحدًا وتقع في أجزاء مختلفة، تُركت: {count}.</translation>
    </message>
    <message>
        <source>Articles that were there already: {count}.</source>
        <translation>مقالات كانت موجودة من قبل: {count}.</translation>
    </message>
    <message>
        <source>Articles without a day or outlet to divide by, left out: {count}.</source>
        <translation>مقالات بلا يوم نشر أو جهة نشر تُقسَّم على أساسها، تُركت: {count}.</translation>
    </message>
    <message>
        <source>Articles: {count}.</source>
        <translation>المقالات: {count}.</translation>
    </message>
    <message numerus="yes">
        <source>Assign {n} article(s)</source>
        <translation>
            <numerusform>عدم إسناد مقالات</numerusform>
            <numerusform>إسناد مقال واحد</numerusform>
            <numerusform>إسناد مقالين</numerusform>
            <numerusform>إسناد {n} مقالات</numerusform>
            <numerusform>إسناد {n} مقالًا</numerusform>
            <numerusform>إسناد {n} مقال</numerusform>
        </translation>
    </message>
    <message>
        <source>Both files have an annotator called {name}, and they may be two people. If they are one, use --same-person {name}; if not, give the other one a new name with --rename {name}=NEW.</source>
        <translation>في الملفين موسِّم اسمه {name}، وقد يكونان شخصين. إن كانا شخصًا واحدًا فاستعمل ‎--same-person {name}‎، وإلا فأعطِ الآخر اسمًا جديدًا: ‎--rename {name}=NEW‎.</translation>
    </message>
    <message>
        <source>Byte order marks taken out: {count}.</source>
        <translation>علامات ترتيب البايتات المحذوفة: {count}.</translation>
    </message>
    <message>
        <source>Change the label of “{text}” to {label}</source>
        <translation>تغيير فئة “{text}” إلى {label}</translation>
    </message>
    <message>
        <source>Change the scheme</source>
        <translation>تعديل مخطط التوسيم</translation>
    </message>
    <message>
        <source>Change the team</source>
        <translation>تعديل الفريق</translation>
    </message>
    <message>
        <source>Changed on both sides: {count}; the later version stands ({theirs} of theirs, {ours} of ours), the other is in the history.</source>
        <translation>تغيّر في الجانبين: {count}؛ تبقى الصيغة الأحدث ({theirs} من عندهم و{ours} من هنا)، والأخرى في السجل.</translation>
    </message>
    <message>
        <source>Choose a name, or type who it is.</source>
        <translation>اختر اسمًا، أو اكتب من هو.</translation>
    </message>
    <message>
        <source>Choose at least one annotator.</source>
        <translation>اختر مُوسِّمًا واحدًا على الأقل.</translation>
    </message>
    <message>
        <source>Choose at least one layer and one origin.</source>
        <translation>اختر طبقة واحدة ومصدرًا واحدًا على الأقل.</translation>
    </message>
    <message>
        <source>Choose at least one status and one section.</source>
        <translation>اختر حالة واحدة وقسمًا واحدًا على الأقل.</translation>
    </message>
    <message>
        <source>Choose the column that holds the text of the articles.</source>
        <translation>اختر العمود الذي يحوي نصوص المقالات.</translation>
    </message>
    <message>
        <source>Choose the mentions that speak of somebody else first.</source>
        <translation>أشّر أولًا على المواضع التي تخص غيره.</translation>
    </message>
    <message>
        <source>Choose the mentions to unlink first.</source>
        <translation>أشّر أولًا على المواضع التي تريد فك ربطها.</translation>
    </message>
    <message>
        <source>Code points that are no characters taken out: {count}.</source>
        <translation>رموز ليست محارف حُذفت: {count}.</translation>
    </message>
    <message>
        <source>Columns between the token and its tag were kept with the article.</source>
        <translation>حُفظت مع المقال الأعمدة التي بين الوحدة وسمتها.</translation>
    </message>
    <message>
        <source>Comment on a mark</source>
        <translation>تعليق على وسم</translation>
    </message>
    <message>
        <source>Comments of doccano were kept with the article.</source>
        <translation>حُفظت تعليقات doccano مع المقال.</translation>
    </message>
    <message>
        <source>Compared: {names}. Articles done by two or more: {articles}.</source>
        <translation>قورن بين: {names}. المقالات التي أتمّها اثنان أو أكثر: {articles}.</translation>
    </message>
    <message>
        <source>Delete the article “{title}”</source>
        <translation>حذف المقال “{title}”</translation>
    </message>
    <message>
        <source>Delete the entity “{name}”</source>
        <translation>حذف الكيان «{name}»</translation>
    </message>
    <message>
        <source>Delete the mark “{text}”</source>
        <translation>حذف الوسم “{text}”</translation>
    </message>
    <message>
        <source>Delete the search “{name}”</source>
        <translation>حذف البحث «{name}»</translation>
    </message>
    <message numerus="yes">
        <source>Delete {n} article(s)</source>
        <translation>
            <numerusform>لا حذف لأي مقال</numerusform>
            <numerusform>حذف مقال واحد</numerusform>
            <numerusform>حذف مقالين</numerusform>
            <numerusform>حذف {n} مقالات</numerusform>
            <numerusform>حذف {n} مقالًا</numerusform>
            <numerusform>حذف {n} مقال</numerusform>
        </translation>
    </message>
    <message>
        <source>Describe the rating</source>
        <translation>تفصيل التقييم</translation>
    </message>
    <message>
        <source>Dismiss the proposal “{text}”</source>
        <translation>رفض الاقتراح «{text}»</translation>
    </message>
    <message>
        <source>Edit the details of “{title}”</source>
        <translation>تعديل تفاصيل “{title}”</translation>
    </message>
    <message>
        <source>Entities that may be there twice, to be merged before annotators are compared: {count} ({names}).</source>
        <translation>كيانات قد تكون مكررة، تُدمج قبل مقارنة الموسِّمين: {count} ({names}).</translation>
    </message>
    <message>
        <source>Fewer than two annotators are compared.</source>
        <translation>تجري المقارنة بين مُوسِّمَين على الأقل.</translation>
    </message>
    <message numerus="yes">
        <source>Find sections in {n} articles</source>
        <translation>
            <numerusform>لم يُبحث عن أقسام في أي مقال</numerusform>
            <numerusform>البحث عن الأقسام في مقال واحد</numerusform>
            <numerusform>البحث عن الأقسام في مقالين</numerusform>
            <numerusform>البحث عن الأقسام في {n} مقالات</numerusform>
            <numerusform>البحث عن الأقسام في {n} مقالًا</numerusform>
            <numerusform>البحث عن الأقسام في {n} مقال</numerusform>
        </translation>
    </message>
    <message>
        <source>Flag the article “{title}”</source>
        <translation>تعليم المقال «{title}» للمراجعة</translation>
    </message>
    <message>
        <source>Flag “{text}”</source>
        <translation>تعليم “{text}” للمراجعة</translation>
    </message>
    <message>
        <source>From here on this is not JSON ({reason}).</source>
        <translation>من هنا فصاعدًا ليس هذا JSON ‏({reason}).</translation>
    </message>
    <message>
        <source>Give it a name in both languages.</source>
        <translation>أعطِه اسمًا باللغتين.</translation>
    </message>
    <message>
        <source>Give the export a name.</source>
        <translation>سمِّ هذا التصدير.</translation>
    </message>
    <message>
        <source>Halves of characters taken out: {count}.</source>
        <translation>أنصاف محارف حُذفت: {count}.</translation>
    </message>
    <message>
        <source>Handed out, blind</source>
        <translation>تسليم نسخة محجوبة</translation>
    </message>
    <message>
        <source>Identical marks of one annotator made one: {count}.</source>
        <translation>وسوم متطابقة لموسِّم واحد صارت وسمًا واحدًا: {count}.</translation>
    </message>
    <message>
        <source>Import of {file}</source>
        <translation>استيراد {file}</translation>
    </message>
    <message>
        <source>In the scheme no judgement of articles has the value {value}.</source>
        <translation>ليس في المخطط حكم على المقالات قيمته {value}.</translation>
    </message>
    <message>
        <source>In the scheme the relation {kind} does not lead from {source} to {target}.</source>
        <translation>العلاقة {kind} في المخطط لا تؤدي من {source} إلى {target}.</translation>
    </message>
    <message>
        <source>In the scheme {scheme} no layer is linked to entities.</source>
        <translation>لا طبقة في المخطط {scheme} مربوطة بالكيانات.</translation>
    </message>
    <message>
        <source>In the scheme {scheme} nothing is judged of articles.</source>
        <translation>لا شيء يُقيَّم في المقالات وفق المخطط {scheme}.</translation>
    </message>
    <message>
        <source>In the scheme {scheme} nothing is judged of entities, so there are no targets to export.</source>
        <translation>لا شيء يُقيَّم في الكيانات وفق المخطط {scheme}، فلا أهداف للتصدير.</translation>
    </message>
    <message>
        <source>In {file}: {problem}</source>
        <translation>في {file}: ‏{problem}</translation>
    </message>
    <message>
        <source>Indirect quotes and words that are no quotes, which DirectQuote does not have: {count}.</source>
        <translation>اقتباسات غير مباشرة وعبارات ليست اقتباسات، لا يعرفها DirectQuote: {count}.</translation>
    </message>
    <message>
        <source>Interrupted; nothing was settled.</source>
        <translation>أُوقف العمل؛ لم يُحسم شيء.</translation>
    </message>
    <message>
        <source>It overlaps another mark, which the layer {layer} does not allow.</source>
        <translation>يتداخل مع وسم آخر، والطبقة {layer} لا تسمح بذلك.</translation>
    </message>
    <message>
        <source>It refers to the entity {id}, which is not there.</source>
        <translation>يشير إلى الكيان {id}، وهو غير موجود.</translation>
    </message>
    <message>
        <source>It refers to the mark {id}, which is not there.</source>
        <translation>يشير إلى الوسم {id}، وهو غير موجود.</translation>
    </message>
    <message>
        <source>It was cancelled; nothing was written.</source>
        <translation>أُلغي الأمر، ولم يُكتب شيء.</translation>
    </message>
    <message>
        <source>Judgements of entities and quotes, which this format does not carry: {count}.</source>
        <translation>تقييمات لكيانات واقتباسات لا تحملها هذه الصيغة: {count}.</translation>
    </message>
    <message>
        <source>Judgements of whole articles, which no part of them can have: {count}.</source>
        <translation>أحكام على المقال كله، لا تصحّ لجزء منه: {count}.</translation>
    </message>
    <message>
        <source>Judgements that hold for no mention of their target, left out: {count}.</source>
        <translation>تقييمات لا تنطبق على أي ذكر لهدفها، تُركت: {count}.</translation>
    </message>
    <message>
        <source>Judgements, which this format does not carry: {count}.</source>
        <translation>أحكام لا مكان لها في هذه الصيغة: {count}.</translation>
    </message>
    <message>
        <source>Known articles that got new marks: {count}.</source>
        <translation>مقالات معروفة نالت وسومًا جديدة: {count}.</translation>
    </message>
    <message numerus="yes">
        <source>Label {n} places as {label}: “{text}”</source>
        <translation>
            <numerusform>تعيين الفئة {label}: «{text}»</numerusform>
            <numerusform>تعيين الفئة {label} لموضع واحد: «{text}»</numerusform>
            <numerusform>تعيين الفئة {label} لموضعين: «{text}»</numerusform>
            <numerusform>تعيين الفئة {label} في {n} مواضع: «{text}»</numerusform>
            <numerusform>تعيين الفئة {label} في {n} موضعًا: «{text}»</numerusform>
            <numerusform>تعيين الفئة {label} في {n} موضع: «{text}»</numerusform>
        </translation>
    </message>
    <message>
        <source>Labels of an import were added to the scheme</source>
        <translation>أُضيفت فئات من استيراد إلى مخطط التوسيم</translation>
    </message>
    <message>
        <source>Left out by the mapping: {term} ({count}).</source>
        <translation>استُبعد بحسب جدول المقابلة: {term} ({count}).</translation>
    </message>
    <message>
        <source>Left out: {count}.</source>
        <translation>ما تُرك: {count}.</translation>
    </message>
    <message>
        <source>Line ends made the same: {count}.</source>
        <translation>نهايات أسطر وُحّدت: {count}.</translation>
    </message>
    <message>
        <source>Lines of brat that marks cannot say were kept with the article.</source>
        <translation>حُفظت مع المقال أسطر من brat لا تعبّر عنها الوسوم.</translation>
    </message>
    <message numerus="yes">
        <source>Link {n} marks to “{name}”</source>
        <translation>
            <numerusform>ربط وسوم بـ«{name}»</numerusform>
            <numerusform>ربط وسم واحد بـ«{name}»</numerusform>
            <numerusform>ربط وسمين بـ«{name}»</numerusform>
            <numerusform>ربط {n} وسوم بـ«{name}»</numerusform>
            <numerusform>ربط {n} وسمًا بـ«{name}»</numerusform>
            <numerusform>ربط {n} وسم بـ«{name}»</numerusform>
        </translation>
    </message>
    <message>
        <source>Link “{text}”</source>
        <translation>ربط «{text}»</translation>
    </message>
    <message>
        <source>Link “{text}”: {kind}</source>
        <translation>ربط «{text}»: {kind}</translation>
    </message>
    <message>
        <source>Links of relations and judgements to entities, gone out as names: {count}.</source>
        <translation>روابط علاقات وأحكام بكيانات صُدّرت بأسمائها: {count}.</translation>
    </message>
    <message>
        <source>Make “{title}” an article of its own</source>
        <translation>جعل «{title}» مقالًا مستقلًا</translation>
    </message>
    <message numerus="yes">
        <source>Mark {n} mentions of “{text}”</source>
        <translation>
            <numerusform>عدم وسم أي ذكر لـ«{text}»</numerusform>
            <numerusform>وسم ذكر واحد لـ«{text}»</numerusform>
            <numerusform>وسم ذكرين لـ«{text}»</numerusform>
            <numerusform>وسم {n} مواضع لـ«{text}»</numerusform>
            <numerusform>وسم {n} موضعًا لـ«{text}»</numerusform>
            <numerusform>وسم {n} موضع لـ«{text}»</numerusform>
        </translation>
    </message>
    <message>
        <source>Mark “{text}” as {label}</source>
        <translation>توسيم “{text}”: {label}</translation>
    </message>
    <message>
        <source>Marks in sections that are left out: {count}.</source>
        <translation>وسوم في أقسام متروكة: {count}.</translation>
    </message>
    <message>
        <source>Marks left out, because spaCy&apos;s tokens divide them: {count}.</source>
        <translation>وسوم تُركت لأن كلمات spaCy تقطعها: {count}.</translation>
    </message>
    <message>
        <source>Marks left out, because they cross another one of the same label: {count}.</source>
        <translation>وسوم تُركت لأنها تتقاطع مع وسم آخر من الفئة نفسها: {count}.</translation>
    </message>
    <message>
        <source>Marks left out, because they lie within another one or across it, which one tag a token cannot say: {count}.</source>
        <translation>وسوم تُركت لأنها داخل وسم آخر أو متقاطعة معه، ولا تتسع لها سمة واحدة لكل وحدة لغوية: {count}.</translation>
    </message>
    <message>
        <source>Marks of another origin, left out: {count}.</source>
        <translation>وسوم من مصدر آخر، تُركت: {count}.</translation>
    </message>
    <message>
        <source>Marks of layers that the scheme lacks, left out: {count}.</source>
        <translation>وسوم من طبقات ليست في المخطط، تُركت: {count}.</translation>
    </message>
    <message>
        <source>Marks of line ends only, which brat does not have: {count}.</source>
        <translation>وسوم لا تضم إلا نهايات أسطر، وليس في brat مثلها: {count}.</translation>
    </message>
    <message numerus="yes">
        <source>Marks of one annotator overlap in {n} article(s), so a token has no single label.</source>
        <translation>
            <numerusform>لا تتداخل وسوم مُوسِّم واحد في أي مقال.</numerusform>
            <numerusform>تتداخل وسوم مُوسِّم واحد في مقال واحد ({n})، فليس للكلمة فئة واحدة.</numerusform>
            <numerusform>تتداخل وسوم مُوسِّم واحد في مقالين ({n})، فليس للكلمة فئة واحدة.</numerusform>
            <numerusform>تتداخل وسوم مُوسِّم واحد في {n} مقالات، فليس للكلمة فئة واحدة.</numerusform>
            <numerusform>تتداخل وسوم مُوسِّم واحد في {n} مقالًا، فليس للكلمة فئة واحدة.</numerusform>
            <numerusform>تتداخل وسوم مُوسِّم واحد في {n} مقال، فليس للكلمة فئة واحدة.</numerusform>
        </translation>
    </message>
    <message>
        <source>Marks of several fragments, each of which went out by itself: {count}.</source>
        <translation>وسوم من عدة أجزاء صُدّر كل جزء منها وحده: {count}.</translation>
    </message>
    <message>
        <source>Marks of several fragments, which spaCy has as separate spans with one id, or as the hull: {count}.</source>
        <translation>وسوم من عدة أجزاء، تصير في spaCy مقاطع منفصلة بمعرّف واحد أو غلافًا واحدًا: {count}.</translation>
    </message>
    <message>
        <source>Marks of the layer {layer} are of one piece.</source>
        <translation>وسوم الطبقة {layer} من قطعة واحدة.</translation>
    </message>
    <message>
        <source>Marks of this layer are of one piece.</source>
        <translation>وسوم هذه الطبقة من قطعة واحدة.</translation>
    </message>
    <message>
        <source>Marks of this layer may not overlap; “{text}” is in the way.</source>
        <translation>لا تتداخل وسوم هذه الطبقة، و“{text}” في الطريق.</translation>
    </message>
    <message>
        <source>Marks that are in doc.spans only, because doc.ents cannot nest: {count}.</source>
        <translation>وسوم في doc.spans فقط، لأن doc.ents لا يقبل التداخل: {count}.</translation>
    </message>
    <message>
        <source>Marks that are linked to no entity, left out: {count}.</source>
        <translation>وسوم غير مربوطة بكيان، تُركت: {count}.</translation>
    </message>
    <message>
        <source>Marks that are linked to no entity, with empty cells: {count}.</source>
        <translation>وسوم غير مربوطة بكيان، بخانات فارغة: {count}.</translation>
    </message>
    <message>
        <source>Marks that begin or end inside a token of spaCy&apos;s own: {count}. Train with gold_preproc, or export with alignment=expand.</source>
        <translation>وسوم تبدأ أو تنتهي داخل كلمة من كلمات spaCy نفسها: {count}. درِّب بالخيار gold_preproc أو صدِّر بالخيار alignment=expand.</translation>
    </message>
    <message>
        <source>Marks that cross a border, left out: {count}.</source>
        <translation>وسوم تتجاوز حدود الجزء، تُركت: {count}.</translation>
    </message>
    <message>
        <source>Marks whose attributes, links, notes, norm, confidence or flag doccano does not carry: {count}.</source>
        <translation>وسوم لها سمات أو روابط أو ملاحظات أو صيغة مستقلة أو درجة ثقة أو علامة مراجعة لا مكان لها في doccano: {count}.</translation>
    </message>
    <message>
        <source>Marks whose norm, confidence or flag a CAS does not carry: {count}.</source>
        <translation>وسوم لها صيغة مستقلة أو درجة ثقة أو علامة مراجعة لا مكان لها في CAS: {count}.</translation>
    </message>
    <message>
        <source>Marks whose norm, confidence or flag brat does not carry: {count}.</source>
        <translation>وسوم لها صيغة مستقلة أو درجة ثقة أو علامة مراجعة لا مكان لها في brat: {count}.</translation>
    </message>
    <message>
        <source>Marks widened to whole tokens of spaCy: {count}.</source>
        <translation>وسوم وُسِّعت إلى كلمات spaCy كاملة: {count}.</translation>
    </message>
    <message>
        <source>Marks with several links, of which the first went out: {count}.</source>
        <translation>وسوم لها عدة روابط صُدّر أولها: {count}.</translation>
    </message>
    <message>
        <source>Marks without a majority, left out: {count}.</source>
        <translation>وسوم بلا أغلبية، تُركت: {count}.</translation>
    </message>
    <message>
        <source>Marks, which a classification does not carry: {count}.</source>
        <translation>وسوم لا مكان لها في التصنيف: {count}.</translation>
    </message>
    <message>
        <source>Marks: {count}.</source>
        <translation>الوسوم: {count}.</translation>
    </message>
    <message>
        <source>Mentions to “{name}”</source>
        <translation>نقل مواضع إلى «{name}»</translation>
    </message>
    <message>
        <source>Merge of {file}</source>
        <translation>دمج {file}</translation>
    </message>
    <message>
        <source>Merge “{name}” into “{into}”</source>
        <translation>دمج «{name}» في «{into}»</translation>
    </message>
    <message>
        <source>Move the edges of “{text}”</source>
        <translation>تحريك حدود “{text}”</translation>
    </message>
    <message>
        <source>NUL characters taken out: {count}.</source>
        <translation>محارف NUL المحذوفة: {count}.</translation>
    </message>
    <message>
        <source>Names whose attributes, notes or fragments NamedEntity does not carry: {count}.</source>
        <translation>أسماء لها سمات أو ملاحظات أو أجزاء لا مكان لها في NamedEntity: {count}.</translation>
    </message>
    <message>
        <source>New annotators: {count}.</source>
        <translation>موسِّمون جدد: {count}.</translation>
    </message>
    <message>
        <source>New annotators: {names}.</source>
        <translation>موسِّمون جدد: {names}.</translation>
    </message>
    <message>
        <source>New article</source>
        <translation>مقال جديد</translation>
    </message>
    <message>
        <source>New articles: {count}.</source>
        <translation>مقالات جديدة: {count}.</translation>
    </message>
    <message>
        <source>New entities: {count}.</source>
        <translation>كيانات جديدة: {count}.</translation>
    </message>
    <message>
        <source>New entity “{name}”</source>
        <translation>كيان جديد «{name}»</translation>
    </message>
    <message>
        <source>New marks: {count}.</source>
        <translation>وسوم جديدة: {count}.</translation>
    </message>
    <message>
        <source>No article was found in this page.</source>
        <translation>لم يُعثر في هذه الصفحة على مقال.</translation>
    </message>
    <message>
        <source>No articles were found in this JSON file: an object, or a list of objects, is expected.</source>
        <translation>لا مقالات في ملف JSON هذا: يُنتظر كائن أو قائمة كائنات.</translation>
    </message>
    <message>
        <source>No column of this table is known to hold the articles. Say which one does; there are: {columns}.</source>
        <translation>لا يُعرف أي أعمدة هذا الجدول يحوي نصوص المقالات. حدّد العمود؛ والأعمدة هي: {columns}.</translation>
    </message>
    <message>
        <source>No export is saved as {name}. There are: {known}.</source>
        <translation>لا تصدير محفوظًا باسم {name}. المحفوظ: {known}.</translation>
    </message>
    <message>
        <source>No two of these annotators have done this layer of the same article.</source>
        <translation>لم يُكمل اثنان من هؤلاء المُوسِّمين هذه الطبقة في مقال واحد.</translation>
    </message>
    <message>
        <source>Nobody has finished an article yet.</source>
        <translation>لم يُتمّ أحد أي مقال بعد.</translation>
    </message>
    <message>
        <source>Nobody has marked anything here.</source>
        <translation>لم يضع أحد وسمًا هنا.</translation>
    </message>
    <message>
        <source>Not finished by two people: {title} ({layers})</source>
        <translation>لم يُتمّه شخصان: {title} ({layers})</translation>
    </message>
    <message>
        <source>Not saved: {thing}</source>
        <translation>لم يُحفظ: {thing}</translation>
    </message>
    <message>
        <source>Note on the article “{title}”</source>
        <translation>ملاحظة على المقال «{title}»</translation>
    </message>
    <message>
        <source>Note on “{name}”</source>
        <translation>ملاحظة على «{name}»</translation>
    </message>
    <message>
        <source>Note on “{text}”</source>
        <translation>ملاحظة على “{text}”</translation>
    </message>
    <message>
        <source>Nothing can be read of {file}: {reason}. Restore a backup.</source>
        <translation>تعذّرت قراءة أي شيء من {file}: {reason}. استعِد نسخة احتياطية.</translation>
    </message>
    <message>
        <source>Nothing has a value from two annotators.</source>
        <translation>لا شيء له قيمة من مُوسِّمَين.</translation>
    </message>
    <message>
        <source>Nothing was changed. This is what the import would do:</source>
        <translation>لم يتغيّر شيء. هذا ما سيفعله الاستيراد:</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>لم يُكتب شيء.</translation>
    </message>
    <message>
        <source>Offsets in {unit} are not understood; they must be in code_point.</source>
        <translation>المواضع بوحدة {unit} غير مفهومة؛ يجب أن تكون بوحدة code_point.</translation>
    </message>
    <message>
        <source>Only one value was ever used, so agreement by chance cannot be told.</source>
        <translation>استُعملت قيمة واحدة فقط، فلا يُعرف الاتفاق بالمصادفة.</translation>
    </message>
    <message>
        <source>Open or create a project first; then drop articles into it.</source>
        <translation>افتح مشروعًا أو أنشئه أولًا، ثم أفلت المقالات فيه.</translation>
    </message>
    <message>
        <source>Other names of “{name}”</source>
        <translation>أسماء أخرى لـ«{name}»</translation>
    </message>
    <message>
        <source>Proposals: {count}.</source>
        <translation>المقترحات: {count}.</translation>
    </message>
    <message>
        <source>Quotes and speakers within another quote, which one tag a token cannot say: {count}.</source>
        <translation>اقتباسات وقائلون داخل اقتباس آخر، لا تعبّر عنها علامة واحدة لكل كلمة: {count}.</translation>
    </message>
    <message>
        <source>Rate the article: {value}</source>
        <translation>تقييم المقال: {value}</translation>
    </message>
    <message>
        <source>Rate: {value}</source>
        <translation>تقييم: {value}</translation>
    </message>
    <message>
        <source>Reading this page ended the extractor; it was left out.</source>
        <translation>توقّف المستخرِج عند قراءة هذه الصفحة، فتُركت.</translation>
    </message>
    <message>
        <source>Records of another status, left out: {count}.</source>
        <translation>سجلات بحالة أخرى، تُركت: {count}.</translation>
    </message>
    <message>
        <source>Records that are not done, left out: {count}.</source>
        <translation>سجلات غير مكتملة، تُركت: {count}.</translation>
    </message>
    <message>
        <source>Redraw a section of “{title}”</source>
        <translation>تعديل أحد أقسام «{title}»</translation>
    </message>
    <message>
        <source>Relations and judgements whose mark is left out: {count}.</source>
        <translation>علاقات وأحكام تُرك وسمها: {count}.</translation>
    </message>
    <message>
        <source>Relations of marks that did not go out: {count}.</source>
        <translation>علاقات لوسوم لم تُصدَّر: {count}.</translation>
    </message>
    <message>
        <source>Relations to entities and words, which doccano does not carry: {count}.</source>
        <translation>علاقات بكيانات وكلمات لا مكان لها في doccano: {count}.</translation>
    </message>
    <message>
        <source>Relations to entities, which brat has as their names: {count}.</source>
        <translation>علاقات بكيانات، وهي في brat أسماؤها: {count}.</translation>
    </message>
    <message>
        <source>Relations, which this format does not carry: {count}.</source>
        <translation>علاقات لا تحملها هذه الصيغة: {count}.</translation>
    </message>
    <message>
        <source>Rename “{old}” to “{name}”</source>
        <translation>تغيير الاسم من «{old}» إلى «{name}»</translation>
    </message>
    <message>
        <source>Results of Label Studio that marks cannot say were kept with the article.</source>
        <translation>حُفظت مع المقال نتائج من Label Studio لا تعبّر عنها الوسوم.</translation>
    </message>
    <message numerus="yes">
        <source>Sample of {n} article(s) for {name}</source>
        <translation>
            <numerusform>عيّنة فارغة إلى {name}</numerusform>
            <numerusform>عيّنة من مقال واحد إلى {name}</numerusform>
            <numerusform>عيّنة من مقالين إلى {name}</numerusform>
            <numerusform>عيّنة من {n} مقالات إلى {name}</numerusform>
            <numerusform>عيّنة من {n} مقالًا إلى {name}</numerusform>
            <numerusform>عيّنة من {n} مقال إلى {name}</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the search “{name}”</source>
        <translation>حفظ البحث «{name}»</translation>
    </message>
    <message>
        <source>Saved export {name} forgotten</source>
        <translation>حُذف التصدير المحفوظ {name}</translation>
    </message>
    <message>
        <source>Saved from a damaged project</source>
        <translation>أُنقذ من مشروع تالف</translation>
    </message>
    <message>
        <source>Say for whom it is.</source>
        <translation>حدّد لمن هذه النسخة.</translation>
    </message>
    <message>
        <source>Say which file to write.</source>
        <translation>حدّد الملف الذي سيُكتب.</translation>
    </message>
    <message>
        <source>Set how sure “{text}” is</source>
        <translation>تحديد درجة اليقين في «{text}»</translation>
    </message>
    <message>
        <source>Set the form of “{text}”</source>
        <translation>تحديد صيغة «{text}»</translation>
    </message>
    <message>
        <source>Set {attribute} of “{text}”</source>
        <translation>تحديد {attribute} لـ“{text}”</translation>
    </message>
    <message numerus="yes">
        <source>Settling ({n})</source>
        <translation>
            <numerusform>حسم ({n})</numerusform>
            <numerusform>حسم اختلاف واحد</numerusform>
            <numerusform>حسم اختلافين</numerusform>
            <numerusform>حسم {n} اختلافات</numerusform>
            <numerusform>حسم {n} اختلافًا</numerusform>
            <numerusform>حسم {n} اختلاف</numerusform>
        </translation>
    </message>
    <message>
        <source>Sides: {sides}.</source>
        <translation>الأجزاء: {sides}.</translation>
    </message>
    <message>
        <source>Somebody has worked on this article, so its text stays as it is.</source>
        <translation>عمل أحدهم على هذا المقال، فيبقى نصه كما هو.</translation>
    </message>
    <message numerus="yes">
        <source>Take back {n} assignment(s)</source>
        <translation>
            <numerusform>عدم إلغاء إسناد</numerusform>
            <numerusform>إلغاء إسناد واحد</numerusform>
            <numerusform>إلغاء إسنادين</numerusform>
            <numerusform>إلغاء {n} إسنادات</numerusform>
            <numerusform>إلغاء {n} إسنادًا</numerusform>
            <numerusform>إلغاء {n} إسناد</numerusform>
        </translation>
    </message>
    <message>
        <source>Targets that are not rated, given as neutral: {count}.</source>
        <translation>أهداف غير مقيَّمة، أُعطيت محايدة: {count}.</translation>
    </message>
    <message>
        <source>Targets that are not rated, kept without a polarity: {count}.</source>
        <translation>أهداف غير مقيَّمة، بقيت بلا نبرة: {count}.</translation>
    </message>
    <message>
        <source>Targets that are not rated, left out: {count}.</source>
        <translation>أهداف غير مقيَّمة، تُركت: {count}.</translation>
    </message>
    <message>
        <source>Targets whose sentiment cannot be told, given as neutral: {count}.</source>
        <translation>أهداف يتعذّر الحكم على نبرتها، أُعطيت محايدة: {count}.</translation>
    </message>
    <message>
        <source>Targets whose sentiment cannot be told, kept without a polarity: {count}.</source>
        <translation>أهداف يتعذّر الحكم على نبرتها، بقيت بلا نبرة: {count}.</translation>
    </message>
    <message>
        <source>Targets whose sentiment cannot be told, left out: {count}.</source>
        <translation>أهداف يتعذّر الحكم على نبرتها، تُركت: {count}.</translation>
    </message>
    <message>
        <source>Targets with a mixed sentiment, given as neutral: {count}.</source>
        <translation>أهداف نبرتها مختلطة، أُعطيت محايدة: {count}.</translation>
    </message>
    <message>
        <source>Targets with a mixed sentiment, kept without a polarity: {count}.</source>
        <translation>أهداف نبرتها مختلطة، بقيت بلا نبرة: {count}.</translation>
    </message>
    <message>
        <source>Targets with a mixed sentiment, left out: {count}.</source>
        <translation>أهداف نبرتها مختلطة، تُركت: {count}.</translation>
    </message>
    <message>
        <source>Text extracted again</source>
        <translation>استخراج النص من جديد</translation>
    </message>
    <message>
        <source>The attributes of a mark are not texts.</source>
        <translation>سمات أحد الوسوم ليست نصوصًا.</translation>
    </message>
    <message>
        <source>The column {column} means nothing in a table of marks.</source>
        <translation>العمود {column} لا معنى له في جدول الوسوم.</translation>
    </message>
    <message>
        <source>The disk that holds {file} is full. Nothing was changed; free some space and try again.</source>
        <translation>القرص الذي عليه {file} ممتلئ. لم يتغيّر شيء؛ أفرغ بعض المساحة ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>The entities of a mark are not a list of ids.</source>
        <translation>كيانات أحد الوسوم ليست قائمة معرّفات.</translation>
    </message>
    <message>
        <source>The entity {name} was merged into one that is not there.</source>
        <translation>دُمج الكيان {name} في كيان غير موجود.</translation>
    </message>
    <message>
        <source>The export did not come to an end.</source>
        <translation>لم ينتهِ التصدير.</translation>
    </message>
    <message>
        <source>The export was cancelled; nothing was written.</source>
        <translation>أُلغي التصدير ولم يُكتب شيء.</translation>
    </message>
    <message>
        <source>The flag of a mark is neither true nor false.</source>
        <translation>علامة المراجعة في أحد الوسوم ليست true ولا false.</translation>
    </message>
    <message>
        <source>The folder {folder} does not exist. Create it, or choose another one.</source>
        <translation>المجلد {folder} غير موجود. أنشئه أو اختر غيره.</translation>
    </message>
    <message>
        <source>The format {format} has no option {name}. It has: {known}.</source>
        <translation>ليس في الصيغة {format} خيار اسمه {name}. خياراتها: {known}.</translation>
    </message>
    <message>
        <source>The format {format} is about {needs}; choose some of these layers.</source>
        <translation>الصيغة {format} تخص {needs}؛ اختر من هذه الطبقات.</translation>
    </message>
    <message>
        <source>The format {format} is no text; these are its records as JSON.</source>
        <translation>الصيغة {format} ليست نصًّا؛ هذه سجلاتها بصيغة JSON.</translation>
    </message>
    <message>
        <source>The format {name} only comes in; choose another one to export.</source>
        <translation>الصيغة {name} للاستيراد فقط؛ اختر غيرها للتصدير.</translation>
    </message>
    <message>
        <source>The format {name} only goes out. These come in: {known}.</source>
        <translation>الصيغة {name} للتصدير فقط. ما يُستورد: {known}.</translation>
    </message>
    <message>
        <source>The guideline shows {name}, which is no picture beside it.</source>
        <translation>يعرض دليل التوسيم {name}، وهو ليس صورة بجانبه.</translation>
    </message>
    <message>
        <source>The id {id} belongs to another text in the project; the article got a new one.</source>
        <translation>المعرّف {id} لنص آخر في المشروع؛ نال المقال معرّفًا جديدًا.</translation>
    </message>
    <message>
        <source>The id {id} is used for two marks.</source>
        <translation>استُعمل المعرّف {id} لوسمين.</translation>
    </message>
    <message>
        <source>The import was cancelled; the articles that had come in whole are in the project.</source>
        <translation>أُلغي الاستيراد؛ المقالات التي دخلت كاملة باقية في المشروع.</translation>
    </message>
    <message>
        <source>The key {key} belongs to “{other}” already. Choose another.</source>
        <translation>المفتاح {key} مستخدم لـ“{other}”. اختر غيره.</translation>
    </message>
    <message>
        <source>The kind {kind} is none of: span, relation, judgement.</source>
        <translation>النوع {kind} ليس أيًا من: span، relation، judgement.</translation>
    </message>
    <message>
        <source>The list does not end; the file is not whole.</source>
        <translation>القائمة لا تنتهي؛ الملف غير كامل.</translation>
    </message>
    <message>
        <source>The mapping leaves {term} out.</source>
        <translation>جدول المقابلة يستبعد {term}.</translation>
    </message>
    <message>
        <source>The mapping says {here} for {term}, which the project&apos;s scheme lacks.</source>
        <translation>جدول المقابلة يجعل {term} مقابل {here}، وليس هذا في مخطط توسيم المشروع.</translation>
    </message>
    <message>
        <source>The mark links to an entity that is not there; it came in without the link.</source>
        <translation>الوسم مربوط بكيان غير موجود؛ دخل الوسم بلا ربط.</translation>
    </message>
    <message>
        <source>The mark {id} has been changed in the project since and was left as it is.</source>
        <translation>تغيّر الوسم {id} في المشروع منذ ذلك الحين فتُرك كما هو.</translation>
    </message>
    <message>
        <source>The name of this file leads out of the archive; it was not read.</source>
        <translation>اسم هذا الملف يقود إلى خارج الأرشيف، فلم يُقرأ.</translation>
    </message>
    <message>
        <source>The offset {offset}, counted in UTF-16 units, lies inside a character.</source>
        <translation>الموضع {offset} بوحدات UTF-16 يقع داخل محرف.</translation>
    </message>
    <message>
        <source>The option {name} cannot be {value}. It can be: {known}.</source>
        <translation>لا تكون قيمة الخيار {name} هي {value}. القيم الممكنة: {known}.</translation>
    </message>
    <message>
        <source>The origin of a mark is none of: {known}.</source>
        <translation>أصل أحد الوسوم ليس أيًا من: {known}.</translation>
    </message>
    <message>
        <source>The picture {file} cannot be read: {reason}.</source>
        <translation>تتعذّر قراءة الصورة {file}: {reason}.</translation>
    </message>
    <message>
        <source>The picture {file} has more than 2 MB; make it smaller.</source>
        <translation>الصورة {file} أكبر من 2 ميغابايت؛ صغِّرها.</translation>
    </message>
    <message>
        <source>The project has lost its scheme. Restore a backup.</source>
        <translation>فقد المشروع مخطط التوسيم. استعد نسخة احتياطية.</translation>
    </message>
    <message>
        <source>The project has no annotator called {name}.</source>
        <translation>ليس في المشروع موسِّم اسمه {name}.</translation>
    </message>
    <message>
        <source>The project has no annotator called {name}. It has: {known}.</source>
        <translation>ليس في المشروع موسِّم اسمه {name}. فيه: {known}.</translation>
    </message>
    <message>
        <source>The project has no article with the id {id}.</source>
        <translation>لا يوجد في المشروع مقال معرّفه {id}.</translation>
    </message>
    <message>
        <source>The project has no article with the id {id}; import the article first.</source>
        <translation>ليس في المشروع مقال معرّفه {id}؛ استورد المقال أولًا.</translation>
    </message>
    <message>
        <source>The project has no article with this text; import the article first.</source>
        <translation>ليس في المشروع مقال بهذا النص؛ استورد المقال أولًا.</translation>
    </message>
    <message>
        <source>The project has no gold version yet; settle some articles first.</source>
        <translation>ليس في المشروع نسخة مرجعية بعد؛ احسم بعض المقالات أولًا.</translation>
    </message>
    <message>
        <source>The same text again in these files: {count}.</source>
        <translation>نصوص مكررة في هذه الملفات: {count}.</translation>
    </message>
    <message>
        <source>The sample article was not marked as expected.</source>
        <translation>لم يُوسَم المقال النموذجي كما هو متوقَّع.</translation>
    </message>
    <message>
        <source>The sample project could not be opened.</source>
        <translation>تعذّر فتح المشروع النموذجي.</translation>
    </message>
    <message>
        <source>The scheme cannot be saved like this: {problem}</source>
        <translation>لا يمكن حفظ المخطط هكذا: {problem}</translation>
    </message>
    <message>
        <source>The scheme does not rate this.</source>
        <translation>لا يقيّم المخطط هذا.</translation>
    </message>
    <message>
        <source>The scheme has neither {path} nor judgements: there is nothing to mark.</source>
        <translation>ليس في مخطط التوسيم {path} ولا أحكام (judgements): لا شيء يُوسَم.</translation>
    </message>
    <message>
        <source>The scheme has no judgement {name}.</source>
        <translation>ليس في المخطط حكم اسمه {name}.</translation>
    </message>
    <message>
        <source>The scheme has no label called {name}.</source>
        <translation>ليس في مخطط التوسيم فئة باسم {name}.</translation>
    </message>
    <message>
        <source>The scheme has no label {label} in the layer {layer}.</source>
        <translation>ليس في المخطط فئة {label} في الطبقة {layer}.</translation>
    </message>
    <message>
        <source>The scheme has no layer called {name}.</source>
        <translation>ليس في مخطط التوسيم طبقة باسم {name}.</translation>
    </message>
    <message>
        <source>The scheme has no layer called {name}. It has: {known}.</source>
        <translation>ليس في مخطط التوسيم طبقة اسمها {name}. فيه: {known}.</translation>
    </message>
    <message>
        <source>The scheme has no layer or judgement {name}. It has: {known}.</source>
        <translation>ليس في المخطط طبقة أو حكم باسم {name}. فيه: {known}.</translation>
    </message>
    <message>
        <source>The scheme has no layer {layer}.</source>
        <translation>ليس في المخطط طبقة {layer}.</translation>
    </message>
    <message>
        <source>The scheme has no relation {kind}.</source>
        <translation>ليس في المخطط علاقة {kind}.</translation>
    </message>
    <message>
        <source>The scheme has {path}, which means nothing here.</source>
        <translation>في مخطط التوسيم {path}، ولا معنى له هنا.</translation>
    </message>
    <message>
        <source>The scheme lacks the attribute {name}; the mark came in without it.</source>
        <translation>تنقص المخطط السمة {name}؛ دخل الوسم من دونها.</translation>
    </message>
    <message>
        <source>The scheme lacks {path}.</source>
        <translation>ينقص مخطط التوسيم {path}.</translation>
    </message>
    <message>
        <source>The scheme of {file} cannot be read. Restore a backup.</source>
        <translation>تعذّرت قراءة مخطط التوسيم في {file}. استعِد نسخة احتياطية.</translation>
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
        <source>The scheme {scheme} has no layer called quote, so there are no quotes to export.</source>
        <translation>ليس في المخطط {scheme} طبقة اسمها quote، فلا اقتباسات للتصدير.</translation>
    </message>
    <message>
        <source>The scheme&apos;s {name} cannot be {value}.</source>
        <translation>لا يمكن في المخطط أن تكون قيمة {name} هي {value}.</translation>
    </message>
    <message>
        <source>The scheme&apos;s {name} is not given to: {about}.</source>
        <translation>لا يُعطى {name} في المخطط لـ: {about}.</translation>
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
        <source>The scheme&apos;s {path} is {value}: it is for a newer version of Annotator. Update the program to use it.</source>
        <translation>قيمة {path} في المخطط هي {value}: كُتب لإصدار أحدث من البرنامج. حدِّث البرنامج لاستعماله.</translation>
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
        <source>The section {role} at {start}–{end} does not lie in the text and was left out.</source>
        <translation>القسم {role} عند {start}–{end} خارج النص فتُرك.</translation>
    </message>
    <message>
        <source>The shares {split} do not make 100 together, or one of them is 0.</source>
        <translation>النسب {split} لا يبلغ مجموعها 100، أو إحداها صفر.</translation>
    </message>
    <message>
        <source>The sheet “{sheet}” has no column of articles and was left alone.</source>
        <translation>ليس في الورقة «{sheet}» عمود للمقالات فتُركت كما هي.</translation>
    </message>
    <message>
        <source>The span {start}–{end} does not lie in the text, which has {length} characters.</source>
        <translation>الوسم {start}–{end} خارج النص، وطول النص {length} محرفًا.</translation>
    </message>
    <message>
        <source>The span {start}–{end} holds nothing that a text keeps.</source>
        <translation>ليس في الوسم {start}–{end} ما يبقى في النص.</translation>
    </message>
    <message>
        <source>The text at {start}–{end} is “{found}”, not “{said}”.</source>
        <translation>النص عند {start}–{end} هو «{found}» لا «{said}».</translation>
    </message>
    <message>
        <source>The text in this comment is damaged and was put together.</source>
        <translation>النص في هذا التعليق تالف، وجُمع من وحداته.</translation>
    </message>
    <message>
        <source>The text {name}, which belongs to these marks, is not beside them.</source>
        <translation>النص {name} الذي تعود إليه هذه الوسوم ليس بجانبها.</translation>
    </message>
    <message>
        <source>The values of this scale have no distances.</source>
        <translation>لا مسافات بين قيم هذا المقياس.</translation>
    </message>
    <message>
        <source>The values of this scale have no order.</source>
        <translation>لا ترتيب لقيم هذا المقياس.</translation>
    </message>
    <message>
        <source>The window needs Qt, which cannot be loaded: {reason}.</source>
        <translation>تحتاج النافذة إلى Qt، وتعذّر تحميلها: {reason}.</translation>
    </message>
    <message>
        <source>The {key} of a mark is not a number from 0 to 1.</source>
        <translation>قيمة {key} في أحد الوسوم ليست عددًا من 0 إلى 1.</translation>
    </message>
    <message>
        <source>The {key} of a mark is not a text.</source>
        <translation>قيمة {key} في أحد الوسوم ليست نصًا.</translation>
    </message>
    <message>
        <source>There can be only one value here; take one of them.</source>
        <translation>لا تكون هنا إلا قيمة واحدة؛ خذ إحداهما.</translation>
    </message>
    <message>
        <source>There is already an annotator called {name}.</source>
        <translation>يوجد موسِّم آخر باسم {name}.</translation>
    </message>
    <message>
        <source>There is no &lt;DOC&gt; in this file.</source>
        <translation>ليس في هذا الملف وسم &lt;DOC&gt;.</translation>
    </message>
    <message>
        <source>There is no CAS in this archive.</source>
        <translation>ليس في هذا الأرشيف CAS.</translation>
    </message>
    <message>
        <source>There is no annotator called {name} in this project.</source>
        <translation>ليس في هذا المشروع موسِّم باسم {name}.</translation>
    </message>
    <message>
        <source>There is no display to show a window on. Start Annotator from a desktop session.</source>
        <translation>لا شاشة لعرض النافذة. شغّل الموسِّم من جلسة سطح مكتب.</translation>
    </message>
    <message>
        <source>There is no encoding called {name}. Try utf-8, utf-16, windows-1256 or iso-8859-6.</source>
        <translation>لا ترميز باسم {name}. جرّب utf-8 أو utf-16 أو windows-1256 أو iso-8859-6.</translation>
    </message>
    <message>
        <source>There is no format called {name} to export in.</source>
        <translation>لا توجد صيغة تصدير باسم {name}.</translation>
    </message>
    <message>
        <source>There is no format called {name}. Known: {known}.</source>
        <translation>لا صيغة باسم {name}. المعروف: {known}.</translation>
    </message>
    <message>
        <source>There is no room for a backup of {file} on its disk.</source>
        <translation>لا مكان على القرص لنسخة احتياطية من {file}.</translation>
    </message>
    <message>
        <source>There is no scheme called {name}. Known: {known}; or give a file that ends in .toml.</source>
        <translation>لا يوجد مخطط توسيم باسم {name}. المعروف: {known}؛ أو أعطِ ملفًا ينتهي بـ ‎.toml.</translation>
    </message>
    <message>
        <source>There is no word here. Select the text to mark.</source>
        <translation>لا كلمة هنا. حدّد النص المراد توسيمه.</translation>
    </message>
    <message>
        <source>There is no {word} to choose here. Known: {known}.</source>
        <translation>لا وجود لـ{word} بين الخيارات هنا. المعروف: {known}.</translation>
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
        <source>These marks name no annotator. Import them again and say whose they are.</source>
        <translation>هذه الوسوم لا تسمّي موسِّمًا. استوردها ثانية واذكر صاحبها.</translation>
    </message>
    <message>
        <source>These mentions point to “{name}” already.</source>
        <translation>هذه المواضع مرتبطة بـ«{name}» أصلًا.</translation>
    </message>
    <message>
        <source>These people have all of these articles already.</source>
        <translation>هذه المقالات كلها مُسندة إلى هؤلاء من قبل.</translation>
    </message>
    <message>
        <source>This XML has a DTD, which a CAS has not; nothing was read from it.</source>
        <translation>في ملف XML هذا تعريف DTD، وليس في CAS مثله؛ لم يُقرأ منه شيء.</translation>
    </message>
    <message>
        <source>This archive holds no files to import.</source>
        <translation>ليس في هذا الأرشيف ملفات تُستورد.</translation>
    </message>
    <message>
        <source>This archive holds {count} files. More than {most} are not opened.</source>
        <translation>عدد ملفات هذا الأرشيف {count}، ولا يُفتح ما زاد على {most}.</translation>
    </message>
    <message>
        <source>This archive would unpack to {size} MB; more than {most} are not opened. Import it in parts.</source>
        <translation>يبلغ حجم هذا الأرشيف بعد فكّه {size} ميغابايت، ولا يُفتح ما زاد على {most}. استورده على أجزاء.</translation>
    </message>
    <message>
        <source>This archive would unpack to {times} times its size. It is not opened.</source>
        <translation>يكبر هذا الأرشيف عند فكّه {times} مرة عن حجمه، فلم يُفتح.</translation>
    </message>
    <message>
        <source>This article has no text.</source>
        <translation>هذا المقال بلا نص.</translation>
    </message>
    <message>
        <source>This article was not extracted from a web page.</source>
        <translation>لم يُستخرج هذا المقال من صفحة ويب.</translation>
    </message>
    <message>
        <source>This cannot be done: the {kind} has been added elsewhere meanwhile.</source>
        <translation>تعذّر ذلك: أُضيف هذا العنصر ({kind}) من مكان آخر في هذه الأثناء.</translation>
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
        <source>This cannot be read: {reason}.</source>
        <translation>تعذّرت القراءة: {reason}.</translation>
    </message>
    <message>
        <source>This embedded article is a document of its own already.</source>
        <translation>هذا المقال المضمَّن مقال مستقل بالفعل.</translation>
    </message>
    <message>
        <source>This file does not exist.</source>
        <translation>هذا الملف غير موجود.</translation>
    </message>
    <message>
        <source>This file is damaged ({reason}).</source>
        <translation>هذا الملف تالف ({reason}).</translation>
    </message>
    <message>
        <source>This file is empty.</source>
        <translation>هذا الملف فارغ.</translation>
    </message>
    <message>
        <source>This file is protected by a password, or from before 2007. Save it without one, in today&apos;s form.</source>
        <translation>هذا الملف محمي بكلمة مرور أو محفوظ بصيغة ما قبل 2007. احفظه بلا كلمة مرور وبالصيغة الحالية.</translation>
    </message>
    <message>
        <source>This file is protected by a password. Unpack the archive, then import what is in it.</source>
        <translation>هذا الملف محمي بكلمة مرور. فك الأرشيف ثم استورد ما فيه.</translation>
    </message>
    <message>
        <source>This file of the archive is damaged ({reason}).</source>
        <translation>هذا الملف من الأرشيف تالف ({reason}).</translation>
    </message>
    <message>
        <source>This folder holds no files to import.</source>
        <translation>ليس في هذا المجلد ملفات تُستورد.</translation>
    </message>
    <message>
        <source>This format carries no votes, only the share of those who agree. They are in: {formats}.</source>
        <translation>لا تحمل هذه الصيغة الأصوات، بل نسبة المتفقين فقط. الأصوات في: {formats}.</translation>
    </message>
    <message>
        <source>This format needs {library}, which the installed package does without. Annotator as a Python program can have it: pipx install &apos;annotator[{extra}]&apos;</source>
        <translation>تحتاج هذه الصيغة إلى {library}، وهي ليست في الحزمة المثبَّتة. ثبِّت الموسِّم برنامجَ بايثون لتحصل عليها: ‎pipx install &apos;annotator[{extra}]&apos;</translation>
    </message>
    <message>
        <source>This format needs {library}. Install it with: pip install &apos;annotator[{extra}]&apos;</source>
        <translation>تحتاج هذه الصيغة إلى {library}. ثبِّتها بالأمر: ‎pip install &apos;annotator[{extra}]&apos;</translation>
    </message>
    <message>
        <source>This is UTF-8 text that is damaged at byte {position}. Get a whole copy, or name another encoding.</source>
        <translation>هذا نص UTF-8 تالف عند البايت {position}. احصل على نسخة سليمة أو سمِّ ترميزًا آخر.</translation>
    </message>
    <message>
        <source>This is a PDF file under another name. Export its text, and import that.</source>
        <translation>هذا ملف PDF باسم آخر. استخرج نصه ثم استورد النص.</translation>
    </message>
    <message>
        <source>This is an archive in an archive. Unpack the outer one first.</source>
        <translation>هذا أرشيف داخل أرشيف. فك الخارجي أولًا.</translation>
    </message>
    <message>
        <source>This is an archive without a document of this kind in it.</source>
        <translation>هذا أرشيف ليس فيه مستند من هذا النوع.</translation>
    </message>
    <message>
        <source>This is linked already.</source>
        <translation>الرابط موجود.</translation>
    </message>
    <message>
        <source>This is not CSV ({reason}).</source>
        <translation>هذا ليس ملف CSV ({reason}).</translation>
    </message>
    <message>
        <source>This is not JSON ({reason}).</source>
        <translation>هذا ليس ملف JSON ({reason}).</translation>
    </message>
    <message>
        <source>This is not XML: {reason} in line {line}.</source>
        <translation>هذا ليس XML: ‏{reason} في السطر {line}.</translation>
    </message>
    <message>
        <source>This is not a CAS: it holds no text.</source>
        <translation>هذا ليس CAS: لا نص فيه.</translation>
    </message>
    <message>
        <source>This is not a CoNLL file: its last column holds no tags such as O, B-PERS or I-PERS.</source>
        <translation>هذا ليس ملف CoNLL: ليس في عموده الأخير سمات مثل O أو B-PERS أو I-PERS.</translation>
    </message>
    <message>
        <source>This is not a file of JSON records but binary data, or UTF-16 text.</source>
        <translation>ليس هذا ملف سجلات JSON بل بيانات ثنائية، أو نص UTF-16.</translation>
    </message>
    <message>
        <source>This is not a label as doccano writes them: start, end, label.</source>
        <translation>هذا ليس وسمًا كما يكتبه doccano: البداية والنهاية والفئة.</translation>
    </message>
    <message>
        <source>This is not a link as brat writes them: N1, Reference T1 Wikidata:Q1, a name.</source>
        <translation>هذا ليس ربطًا كما يكتبه brat: ‏N1 ثم Reference T1 Wikidata:Q1 ثم اسم.</translation>
    </message>
    <message>
        <source>This is not a mark as brat writes them: T1, its type and its place, its words.</source>
        <translation>هذا ليس وسمًا كما يكتبه brat: ‏T1 ثم فئته وموضعه ثم كلماته.</translation>
    </message>
    <message>
        <source>This is not a record: a JSON object is expected.</source>
        <translation>ليس هذا سجلًا: المنتظر كائن JSON.</translation>
    </message>
    <message>
        <source>This is not a relation as brat writes them: R1, its type, Arg1:T1 Arg2:T2.</source>
        <translation>هذه ليست علاقة كما يكتبها brat: ‏R1 ثم نوعها ثم Arg1:T1 Arg2:T2.</translation>
    </message>
    <message>
        <source>This is not a result of Label Studio.</source>
        <translation>هذه ليست نتيجة من Label Studio.</translation>
    </message>
    <message>
        <source>This is not a task of Label Studio with a text.</source>
        <translation>هذه ليست مهمة من Label Studio فيها نص.</translation>
    </message>
    <message>
        <source>This is not a whole ZIP archive ({reason}).</source>
        <translation>هذا ليس أرشيف ZIP كاملًا ({reason}).</translation>
    </message>
    <message>
        <source>This is not an Office file, whatever its name says.</source>
        <translation>هذا ليس ملف Office وإن دلّ اسمه على ذلك.</translation>
    </message>
    <message>
        <source>This is not an annotation of Label Studio.</source>
        <translation>هذا ليس توسيمًا من Label Studio.</translation>
    </message>
    <message>
        <source>This is not an attribute as brat writes them: A1, its name, T1.</source>
        <translation>هذه ليست سمة كما يكتبها brat: ‏A1 ثم اسمها ثم T1.</translation>
    </message>
    <message>
        <source>This is not an event as brat writes them: E1, its type and trigger, its arguments.</source>
        <translation>هذا ليس حدثًا كما يكتبه brat: ‏E1 ثم نوعه ولفظه ثم أطرافه.</translation>
    </message>
    <message>
        <source>This is not text but binary data. Nothing was read from it.</source>
        <translation>ليس هذا نصًا بل بيانات ثنائية. لم يُقرأ منه شيء.</translation>
    </message>
    <message>
        <source>This is not text, or in an unknown encoding. Import it again and name the encoding.</source>
        <translation>ليس هذا نصًا، أو ترميزه غير معروف. استورده ثانية وسمِّ الترميز.</translation>
    </message>
    <message>
        <source>This is not {encoding} text. Name the right encoding.</source>
        <translation>ليس هذا نصًا بترميز {encoding}. سمِّ الترميز الصحيح.</translation>
    </message>
    <message>
        <source>This is not {encoding} text: byte {position} does not fit. Import it again with the right encoding.</source>
        <translation>ليس هذا نصًا بترميز {encoding}: البايت {position} لا يوافقه. استورده ثانية بالترميز الصحيح.</translation>
    </message>
    <message>
        <source>This line has no tag such as O, B-PERS or I-PERS.</source>
        <translation>ليس في هذا السطر سمة مثل O أو B-PERS أو I-PERS.</translation>
    </message>
    <message>
        <source>This line is not a JSON record ({reason}).</source>
        <translation>هذا السطر ليس سجل JSON ({reason}).</translation>
    </message>
    <message>
        <source>This page is larger than {size} MB; articles are not.</source>
        <translation>هذه الصفحة أكبر من {size} ميغابايت، ولا مقال بهذا الحجم.</translation>
    </message>
    <message>
        <source>This place already has this label.</source>
        <translation>لهذا الموضع هذه الفئة من قبل.</translation>
    </message>
    <message>
        <source>This project was saved by a newer version of Annotator (file format {theirs}, this program knows {ours}). It is open for reading only; update Annotator to work in it.</source>
        <translation>حُفظ هذا المشروع بإصدار أحدث من البرنامج (صيغة الملف {theirs}، وهذا البرنامج يعرف {ours}). فُتح للقراءة فقط؛ حدّث البرنامج لتعمل فيه.</translation>
    </message>
    <message>
        <source>This record has no “text”.</source>
        <translation>هذا السجل بلا «text».</translation>
    </message>
    <message>
        <source>This record is in version {version} of its form; this program knows {known}. Update Annotator.</source>
        <translation>هذا السجل بالإصدار {version} من صيغته؛ وهذا البرنامج يعرف {known}. حدّث البرنامج.</translation>
    </message>
    <message>
        <source>This row has more cells than there are columns.</source>
        <translation>خلايا هذا الصف أكثر من الأعمدة.</translation>
    </message>
    <message>
        <source>This row is not CSV ({reason}).</source>
        <translation>هذا الصف ليس CSV ({reason}).</translation>
    </message>
    <message>
        <source>This row names no article.</source>
        <translation>هذا الصف لا يسمّي مقالًا.</translation>
    </message>
    <message>
        <source>This step is already undone.</source>
        <translation>سبق التراجع عن هذه الخطوة.</translation>
    </message>
    <message>
        <source>This table has no column “{name}”. It has: {columns}.</source>
        <translation>ليس في هذا الجدول عمود «{name}». أعمدته: {columns}.</translation>
    </message>
    <message>
        <source>This table of marks lacks the column {column}.</source>
        <translation>ينقص جدول الوسوم هذا العمود {column}.</translation>
    </message>
    <message>
        <source>Tick at least one article.</source>
        <translation>حدِّد مقالًا واحدًا على الأقل.</translation>
    </message>
    <message>
        <source>To divide by date, write days: 2024-06-01/2024-09-01.</source>
        <translation>للتقسيم حسب التاريخ اكتب أيامًا: ⁦2024-06-01/2024-09-01⁩.</translation>
    </message>
    <message>
        <source>Type of “{name}”: {type}</source>
        <translation>نوع «{name}»: {type}</translation>
    </message>
    <message numerus="yes">
        <source>Unlink {n} mention(s)</source>
        <translation>
            <numerusform>لا مواضع يُفك ربطها</numerusform>
            <numerusform>فك ربط موضع واحد</numerusform>
            <numerusform>فك ربط موضعين</numerusform>
            <numerusform>فك ربط {n} مواضع</numerusform>
            <numerusform>فك ربط {n} موضعًا</numerusform>
            <numerusform>فك ربط {n} موضع</numerusform>
        </translation>
    </message>
    <message>
        <source>Unlink “{text}”</source>
        <translation>فك ربط «{text}»</translation>
    </message>
    <message>
        <source>Unlink “{text}”: {kind}</source>
        <translation>إزالة ربط «{text}»: {kind}</translation>
    </message>
    <message numerus="yes">
        <source>Unmark {n} places: “{text}”</source>
        <translation>
            <numerusform>إزالة الوسم: «{text}»</numerusform>
            <numerusform>إزالة وسم موضع واحد: «{text}»</numerusform>
            <numerusform>إزالة وسم موضعين: «{text}»</numerusform>
            <numerusform>إزالة وسم {n} مواضع: «{text}»</numerusform>
            <numerusform>إزالة وسم {n} موضعًا: «{text}»</numerusform>
            <numerusform>إزالة وسم {n} موضع: «{text}»</numerusform>
        </translation>
    </message>
    <message>
        <source>What can be read was saved as {file}. What stood on damaged pages may be missing.</source>
        <translation>حُفظ ما أمكنت قراءته في {file}. قد ينقص ما كان في الأجزاء التالفة.</translation>
    </message>
    <message>
        <source>What marks cannot say of this CAS was kept with the article.</source>
        <translation>حُفظ مع المقال ما لا تعبّر عنه الوسوم من هذا CAS.</translation>
    </message>
    <message>
        <source>Wikidata id of “{name}”</source>
        <translation>معرّف ويكي بيانات لـ«{name}»</translation>
    </message>
    <message>
        <source>brat has no lines that begin so.</source>
        <translation>لا تبدأ أسطر brat بمثل هذا.</translation>
    </message>
    <message>
        <source>it has no day or outlet to divide by</source>
        <translation>لا يوم نشر له ولا جهة نشر يُقسَّم على أساسها</translation>
    </message>
    <message>
        <source>it tells a story that stands in {parts}</source>
        <translation>يروي خبرًا يقع في {parts}</translation>
    </message>
    <message>
        <source>nobody is done with it</source>
        <translation>لم يُكمله أحد</translation>
    </message>
    <message>
        <source>nothing of it is left</source>
        <translation>لم يبقَ منه شيء</translation>
    </message>
    <message>
        <source>the mark “{text}” ({layer}) crosses a border</source>
        <translation>الوسم «{text}» ({layer}) يتجاوز حدود الجزء</translation>
    </message>
    <message>
        <source>the relation {kind} leads out of its part</source>
        <translation>العلاقة {kind} تخرج من جزئها</translation>
    </message>
    <message>
        <source>{document}: {label} “{text}” at {start}–{end} holds no token.</source>
        <translation>{document}: ‏{label} «{text}» عند {start}–{end} لا يضم أي وحدة لغوية.</translation>
    </message>
    <message>
        <source>{document}: {label} “{text}” at {start}–{end} is a part of “{tokens}” and was left out.</source>
        <translation>{document}: ‏{label} «{text}» عند {start}–{end} جزء من «{tokens}» وتُرك.</translation>
    </message>
    <message>
        <source>{document}: {label} “{text}” at {start}–{end} is a part of “{tokens}”, which was cut there.</source>
        <translation>{document}: ‏{label} «{text}» عند {start}–{end} جزء من «{tokens}» التي قُطعت هناك.</translation>
    </message>
    <message>
        <source>{document}: {label} “{text}” at {start}–{end} was widened to “{tokens}”.</source>
        <translation>{document}: ‏{label} «{text}» عند {start}–{end} وُسّع إلى «{tokens}».</translation>
    </message>
    <message>
        <source>{field} cannot be {value}. It is one of: {known}.</source>
        <translation>لا يصحّ أن تكون قيمة {field} هي {value}. القيم الممكنة: {known}.</translation>
    </message>
    <message>
        <source>{file} belongs to a project of this name that was moved or deleted. Choose another name.</source>
        <translation>‏{file} يتبع مشروعًا بهذا الاسم نُقل أو حُذف. اختر اسمًا آخر.</translation>
    </message>
    <message>
        <source>{file} builds on work that this project does not have; it seems that this project was handed out from it. Merge this project into {file} instead.</source>
        <translation>يستند {file} إلى عمل ليس في هذا المشروع؛ يبدو أن هذا المشروع سُلِّم منه. ادمج هذا المشروع في {file} بدلًا من ذلك.</translation>
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
        <translation>تعذّرت كتابة {file}: {reason}.</translation>
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
        <source>{file} exists already, and an export never mixes with what is there. Choose a new name.</source>
        <translation>{file} موجود، والتصدير لا يختلط بما هو موجود. اختر اسمًا جديدًا.</translation>
    </message>
    <message>
        <source>{file} exists already. Choose another name, or open it.</source>
        <translation>الملف {file} موجود من قبل. اختر اسمًا آخر، أو افتحه.</translation>
    </message>
    <message>
        <source>{file} exists already. Choose another name.</source>
        <translation>‏{file} موجود من قبل. اختر اسمًا آخر.</translation>
    </message>
    <message>
        <source>{file} exists already. Export again to replace it, or choose another name.</source>
        <translation>⁨{file}⁩ موجود من قبل. صدّر مرة أخرى لاستبداله، أو اختر اسمًا آخر.</translation>
    </message>
    <message>
        <source>{file} has a span that is not exact: {span}.</source>
        <translation>في ⁨{file}⁩ وسم غير دقيق: {span}.</translation>
    </message>
    <message>
        <source>{file} holds something that no project holds ({what}), so it was not merged. Ask for a new copy.</source>
        <translation>في {file} شيء لا يكون في مشروع ({what})، فلم يُدمج. اطلب نسخة جديدة.</translation>
    </message>
    <message>
        <source>{file} is a database of another application, not an Annotator project.</source>
        <translation>الملف {file} قاعدة بيانات لبرنامج آخر، وليس مشروع توسيم.</translation>
    </message>
    <message>
        <source>{file} is a device, not a file. Choose another name.</source>
        <translation>‏{file} جهاز وليس ملفًا. اختر اسمًا آخر.</translation>
    </message>
    <message>
        <source>{file} is a folder, not a project file. Choose a file that ends in .annot.</source>
        <translation>‏{file} مجلد وليس ملف مشروع. اختر ملفًا ينتهي بـ ‎.annot.</translation>
    </message>
    <message>
        <source>{file} is a folder. Choose another name for the file.</source>
        <translation>{file} مجلد. اختر اسمًا آخر للملف.</translation>
    </message>
    <message>
        <source>{file} is a folder. Give the project a file name.</source>
        <translation>‏{file} مجلد. اختر للمشروع اسم ملف.</translation>
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
        <source>{file} is damaged: {reason}. Restore a backup, or save what can be read: annotator check --repair-to.</source>
        <translation>‏{file} تالف: {reason}. استعِد نسخة احتياطية، أو أنقذ ما تمكن قراءته بالأمر: annotator check --repair-to</translation>
    </message>
    <message>
        <source>{file} is in use, or was not closed properly. Give the copy another name.</source>
        <translation>‏{file} قيد الاستعمال أو لم يُغلق كما ينبغي. اختر للنسخة اسمًا آخر.</translation>
    </message>
    <message>
        <source>{file} is not TOML: {reason}.</source>
        <translation>{file} ليس بصيغة TOML: {reason}.</translation>
    </message>
    <message>
        <source>{file} is not an Annotator project, nor any other database.</source>
        <translation>الملف {file} ليس مشروع توسيم ولا قاعدة بيانات أخرى.</translation>
    </message>
    <message>
        <source>{file} is not an Annotator project, or its very beginning is lost.</source>
        <translation>‏{file} ليس مشروع Annotator، أو فُقدت بدايته.</translation>
    </message>
    <message>
        <source>{file} is not sound and was not merged: {problem}. Ask for a new copy.</source>
        <translation>{file} غير سليم ولم يُدمج: {problem}. اطلب نسخة جديدة.</translation>
    </message>
    <message>
        <source>{file} is not sound. Restore a backup, or save what can be read with --repair-to.</source>
        <translation>‏{file} غير سليم. استعِد نسخة احتياطية، أو أنقذ ما تمكن قراءته بالخيار --repair-to</translation>
    </message>
    <message>
        <source>{file} is one file; to divide the articles, name a new folder.</source>
        <translation>{file} ملف واحد؛ لتقسيم المقالات سمِّ مجلدًا جديدًا.</translation>
    </message>
    <message>
        <source>{file} is open for reading only. Save a copy elsewhere to work in it.</source>
        <translation>الملف {file} مفتوح للقراءة فقط. احفظ نسخة في مكان آخر لتعمل فيها.</translation>
    </message>
    <message>
        <source>{file} is sound. Articles: {documents}, marks on text: {spans}, edits in the journal: {edits}.</source>
        <translation>‏{file} سليم. المقالات: {documents}، الوسوم على النص: {spans}، التعديلات في السجل: {edits}.</translation>
    </message>
    <message>
        <source>{file} is this project itself.</source>
        <translation>{file} هو هذا المشروع نفسه.</translation>
    </message>
    <message>
        <source>{file} is this project itself. Give the copy another name.</source>
        <translation>‏{file} هو هذا المشروع نفسه. اختر للنسخة اسمًا آخر.</translation>
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
        <source>{file} marks by the scheme {theirs}, this project by {ours}. Say in a file which terms are which, and use --map FILE.</source>
        <translation>يتبع {file} مخطط التوسيم {theirs}، وهذا المشروع {ours}. بيّن في ملف ما يقابل كل مصطلح، واستعمل ‎--map FILE‎.</translation>
    </message>
    <message>
        <source>{file} or its folder may not be written to, so the project is open for reading only. Save a copy elsewhere to work in it.</source>
        <translation>لا تُسمح الكتابة في {file} أو في مجلده، ففُتح المشروع للقراءة فقط. احفظ نسخة في مكان آخر لتعمل فيها.</translation>
    </message>
    <message>
        <source>{file} uses terms that this project&apos;s scheme lacks: {terms}. Say with --map FILE what they are here.</source>
        <translation>في {file} مصطلحات ليست في مخطط هذا المشروع: {terms}. بيّن ما يقابلها هنا باستعمال ‎--map FILE‎.</translation>
    </message>
    <message>
        <source>{file} was created. It marks by the scheme {name}.</source>
        <translation>أُنشئ {file}. مخطط التوسيم فيه: {name}.</translation>
    </message>
    <message>
        <source>{file} was saved by a newer version of Annotator; update Annotator to merge it.</source>
        <translation>حُفظ {file} بإصدار أحدث من Annotator؛ حدِّث البرنامج لدمجه.</translation>
    </message>
    <message>
        <source>{file} was saved by an older version of Annotator. Open it in the window, where it may be written to: that brings it up to date.</source>
        <translation>حُفظ {file} بإصدار أقدم من Annotator. افتحه في النافذة حيث تجوز الكتابة فيه، فيُحدَّث.</translation>
    </message>
    <message>
        <source>{file} was written.</source>
        <translation>كُتب {file}.</translation>
    </message>
    <message numerus="yes">
        <source>{file}: all {n} article(s) for {name}; none is assigned.</source>
        <translation>
            <numerusform>{file}: لا مقالات لـ {name}، ولم يُسنَد شيء.</numerusform>
            <numerusform>{file}: المقال الوحيد لـ {name}، ولم يُسنَد شيء.</numerusform>
            <numerusform>{file}: المقالان كلاهما لـ {name}، ولم يُسنَد شيء.</numerusform>
            <numerusform>{file}: المقالات كلها ({n}) لـ {name}، ولم يُسنَد شيء.</numerusform>
            <numerusform>{file}: المقالات كلها ({n}) لـ {name}، ولم يُسنَد شيء.</numerusform>
            <numerusform>{file}: المقالات كلها ({n}) لـ {name}، ولم يُسنَد شيء.</numerusform>
        </translation>
    </message>
    <message>
        <source>{file}: in {name} both sides are LAYER/LABEL or JUDGEMENT/VALUE, not {text}.</source>
        <translation>{file}: في {name} يُكتب الطرفان على صورة LAYER/LABEL أو JUDGEMENT/VALUE، لا {text}.</translation>
    </message>
    <message>
        <source>{file}: new articles {new}, known articles {known}.</source>
        <translation>{file}: مقالات جديدة {new}، ومقالات معروفة {known}.</translation>
    </message>
    <message>
        <source>{file}: nothing new.</source>
        <translation>{file}: لا جديد.</translation>
    </message>
    <message>
        <source>{file}: the table {name} should give one name for each name.</source>
        <translation>{file}: ينبغي أن يعطي الجدول {name} اسمًا واحدًا لكل اسم.</translation>
    </message>
    <message>
        <source>{file}: there is no table {name}; use {known}.</source>
        <translation>{file}: لا يوجد جدول {name}؛ استعمل {known}.</translation>
    </message>
    <message numerus="yes">
        <source>{file}: {n} assigned article(s) for {name}.</source>
        <translation>
            <numerusform>{file}: لا مقالات مسندة إلى {name}.</numerusform>
            <numerusform>{file}: مقال واحد مسند إلى {name}.</numerusform>
            <numerusform>{file}: مقالان مسندان إلى {name}.</numerusform>
            <numerusform>{file}: {n} مقالات مسندة إلى {name}.</numerusform>
            <numerusform>{file}: {n} مقالًا مسندًا إلى {name}.</numerusform>
            <numerusform>{file}: {n} مقال مسند إلى {name}.</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} has a comma in it; choose a name without one.</source>
        <translation>في {name} فاصلة؛ اختر اسمًا بلا فاصلة.</translation>
    </message>
    <message>
        <source>{name} has not finished any article that could be drawn.</source>
        <translation>لم يُتمّ {name} أي مقال يمكن سحبه.</translation>
    </message>
    <message>
        <source>{name} has said {value} there already; the two cannot both stand.</source>
        <translation>سبق أن حكم {name} هنا بـ {value}؛ لا يجتمع الحكمان.</translation>
    </message>
    <message>
        <source>{name} is a model in this project; marks of a person need another name.</source>
        <translation>{name} نموذج في هذا المشروع؛ وسوم الأشخاص تحتاج اسمًا آخر.</translation>
    </message>
    <message>
        <source>{name} is a person in one file and a model in the other.</source>
        <translation>{name} شخص في ملف ونموذج آلي في الآخر.</translation>
    </message>
    <message>
        <source>{name} is a person in this project; a model needs another name.</source>
        <translation>{name} شخص في هذا المشروع؛ النموذج يحتاج اسمًا آخر.</translation>
    </message>
    <message>
        <source>{name} is a reserved name; choose another one.</source>
        <translation>‏{name} اسم محجوز؛ اختر اسمًا آخر.</translation>
    </message>
    <message>
        <source>{name} is not done with {layers}</source>
        <translation>لم يُكمل {name} {layers}</translation>
    </message>
    <message>
        <source>{name} would see the first marks. Give the second time a name of its own.</source>
        <translation>سيرى {name} الوسوم الأولى. أعطِ المرة الثانية اسمًا خاصًا بها.</translation>
    </message>
    <message>
        <source>{name}: new marks {new}, changed {changed}, deleted {deleted}.</source>
        <translation>{name}: وسوم جديدة {new}، ومتغيرة {changed}، ومحذوفة {deleted}.</translation>
    </message>
    <message numerus="yes">
        <source>{n} article(s) done</source>
        <translation>
            <numerusform>لا مقالات مكتملة</numerusform>
            <numerusform>مقال واحد مكتمل</numerusform>
            <numerusform>مقالان مكتملان</numerusform>
            <numerusform>{n} مقالات مكتملة</numerusform>
            <numerusform>{n} مقالًا مكتملًا</numerusform>
            <numerusform>{n} مقال مكتمل</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} article(s) need no review</source>
        <translation>
            <numerusform>لا مقالات رُفعت عنها المراجعة</numerusform>
            <numerusform>مقال واحد لا يحتاج مراجعة</numerusform>
            <numerusform>مقالان لا يحتاجان مراجعة</numerusform>
            <numerusform>{n} مقالات لا تحتاج مراجعة</numerusform>
            <numerusform>{n} مقالًا لا يحتاج مراجعة</numerusform>
            <numerusform>{n} مقال لا يحتاج مراجعة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} article(s) need review</source>
        <translation>
            <numerusform>لا مقالات تحتاج مراجعة</numerusform>
            <numerusform>مقال واحد يحتاج مراجعة</numerusform>
            <numerusform>مقالان يحتاجان مراجعة</numerusform>
            <numerusform>{n} مقالات تحتاج مراجعة</numerusform>
            <numerusform>{n} مقالًا يحتاج مراجعة</numerusform>
            <numerusform>{n} مقال يحتاج مراجعة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} article(s) not done</source>
        <translation>
            <numerusform>لا مقالات غير مكتملة</numerusform>
            <numerusform>مقال واحد غير مكتمل</numerusform>
            <numerusform>مقالان غير مكتملين</numerusform>
            <numerusform>{n} مقالات غير مكتملة</numerusform>
            <numerusform>{n} مقالًا غير مكتمل</numerusform>
            <numerusform>{n} مقال غير مكتمل</numerusform>
        </translation>
    </message>
    <message>
        <source>{query} has neither words nor fields in it that could be looked for.</source>
        <translation>ليس في {query} كلمات أو حقول يمكن البحث عنها.</translation>
    </message>
    <message>
        <source>{since} is later than {until}.</source>
        <translation>{since} بعد {until}.</translation>
    </message>
    <message>
        <source>{split} is no way to divide articles. Write shares (80/10/10) or days (2024-06-01/2024-09-01).</source>
        <translation>لا تُقسَّم المقالات بـ{split}. اكتب نسبًا (80/10/10) أو أيامًا (⁦2024-06-01/2024-09-01⁩).</translation>
    </message>
    <message>
        <source>{text} is not a day. Days are written 2024-10-11.</source>
        <translation>{text} ليس يومًا. تُكتب الأيام هكذا: 2024-10-11.</translation>
    </message>
    <message>
        <source>{title} ({id}): {reason}</source>
        <translation>{title} ({id}): {reason}</translation>
    </message>
    <message>
        <source>{value} is no date. Write a year, month or day as 2024, 2024-10 or 2024-10-11, or two with .. between.</source>
        <translation>{value} ليس تاريخًا. اكتب سنة أو شهرًا أو يومًا مثل 2024 أو 2024-10 أو 2024-10-11، أو تاريخين بينهما ‎..‎</translation>
    </message>
    <message>
        <source>{value} is no length. Write characters as &gt;2000, &lt;500 or 500..2000.</source>
        <translation>{value} ليس طولًا. اكتب عدد الأحرف مثل ‎&gt;2000‎ أو ‎&lt;500‎ أو ‎500..2000‎.</translation>
    </message>
    <message>
        <source>“text_sha256” does not belong to this text; every mark was compared with the text itself.</source>
        <translation>«text_sha256» ليس لهذا النص؛ قورن كل وسم بالنص نفسه.</translation>
    </message>
    <message>
        <source>“{date}” is not a date. Write it as 2024-10-11, or leave it out.</source>
        <translation>«{date}» ليس تاريخًا. اكتبه هكذا: 2024-10-11، أو اتركه فارغًا.</translation>
    </message>
    <message>
        <source>“{item}” does not name a column. Write FIELD=COLUMN, with one of these fields: {fields}.</source>
        <translation>«{item}» لا يسمّي عمودًا. اكتب FIELD=COLUMN بأحد هذه الحقول: {fields}.</translation>
    </message>
    <message>
        <source>“{keys}” means nothing here and was kept with the article.</source>
        <translation>«{keys}» لا معنى له هنا فحُفظ مع المقال.</translation>
    </message>
    <message>
        <source>“{keys}” of a mark means nothing here and was put aside.</source>
        <translation>«{keys}» في أحد الوسوم لا معنى له هنا فوُضع جانبًا.</translation>
    </message>
    <message>
        <source>“{key}” is not what it should be and was left out.</source>
        <translation>«{key}» ليس كما ينبغي فتُرك.</translation>
    </message>
    <message>
        <source>“{name}” cannot be merged into itself. Choose another entity.</source>
        <translation>لا يمكن دمج «{name}» في نفسه. اختر كيانًا آخر.</translation>
    </message>
    <message>
        <source>“{name}” is deleted; Ctrl+Z brings it back.</source>
        <translation>حُذف «{name}»، ويعيده Ctrl+Z.</translation>
    </message>
    <message>
        <source>“{name}” is no entity of its own any more.</source>
        <translation>لم يعد «{name}» كيانًا قائمًا بذاته.</translation>
    </message>
    <message>
        <source>“{name}” is now one with “{into}”.</source>
        <translation>صار «{name}» و«{into}» كيانًا واحدًا.</translation>
    </message>
    <message>
        <source>“{name}” is still named by other people&apos;s marks, a quote or a rating; merge it into another one instead.</source>
        <translation>ما زالت وسوم لآخرين أو اقتباس أو تقييم تشير إلى «{name}»؛ ادمجه في كيان آخر بدلًا من حذفه.</translation>
    </message>
    <message>
        <source>“{text}” should be NAME=NEW.</source>
        <translation>ينبغي أن يكون «{text}» على صورة NAME=NEW.</translation>
    </message>
    <message numerus="yes">
        <source>“{title}” comes in as another article: its text differs from the one here by {n} character(s).</source>
        <translation>
            <numerusform>«{title}» مقال آخر: لا يختلف نصه عن النص الموجود هنا.</numerusform>
            <numerusform>«{title}» يدخل مقالًا آخر: يختلف نصه عن النص الموجود هنا بحرف واحد.</numerusform>
            <numerusform>«{title}» يدخل مقالًا آخر: يختلف نصه عن النص الموجود هنا بحرفين.</numerusform>
            <numerusform>«{title}» يدخل مقالًا آخر: يختلف نصه عن النص الموجود هنا بـ {n} أحرف.</numerusform>
            <numerusform>«{title}» يدخل مقالًا آخر: يختلف نصه عن النص الموجود هنا بـ {n} حرفًا.</numerusform>
            <numerusform>«{title}» يدخل مقالًا آخر: يختلف نصه عن النص الموجود هنا بـ {n} حرف.</numerusform>
        </translation>
    </message>
    <message>
        <source>“{words}” is no Wikidata id: it is a Q and a number, as Q42.</source>
        <translation>«{words}» ليس معرّف ويكي بيانات: المعرّف حرف Q يليه رقم، مثل Q42.</translation>
    </message>
    <message numerus="yes">
        <source>… and {n} more.</source>
        <translation>
            <numerusform>… ولا شيء غيرها.</numerusform>
            <numerusform>… وواحد آخر.</numerusform>
            <numerusform>… واثنان آخران.</numerusform>
            <numerusform>… و{n} أخرى.</numerusform>
            <numerusform>… و{n} غيرها.</numerusform>
            <numerusform>… و{n} غيرها.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>review</name>
    <message>
        <source>Ask the annotator</source>
        <translation>سؤال الموسِّم</translation>
    </message>
    <message>
        <source>Edit the boundary first</source>
        <translation>تعديل الحدود أولًا</translation>
    </message>
    <message>
        <source>Neither belongs there</source>
        <translation>لا هذا ولا ذاك</translation>
    </message>
    <message>
        <source>Next disagreement</source>
        <translation>الاختلاف التالي</translation>
    </message>
    <message>
        <source>Previous disagreement</source>
        <translation>الاختلاف السابق</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Shift+a key</source>
        <translation>Shift مع مفتاح</translation>
    </message>
    <message numerus="yes">
        <source>Take all that is agreed (%n)</source>
        <translation>
            <numerusform>أخذ كل المتفق عليه (0)</numerusform>
            <numerusform>أخذ المتفق عليه (1)</numerusform>
            <numerusform>أخذ المتفق عليهما (2)</numerusform>
            <numerusform>أخذ كل المتفق عليه (%Ln)</numerusform>
            <numerusform>أخذ كل المتفق عليه (%Ln)</numerusform>
            <numerusform>أخذ كل المتفق عليه (%Ln)</numerusform>
        </translation>
    </message>
    <message>
        <source>Take all that is agreed in the article</source>
        <translation>أخذ كل المتفق عليه في المقال</translation>
    </message>
    <message>
        <source>Take both</source>
        <translation>أخذ الاثنين</translation>
    </message>
    <message>
        <source>Take what this annotator says</source>
        <translation>أخذ ما يقوله هذا الموسِّم</translation>
    </message>
    <message>
        <source>The same for all places like this one</source>
        <translation>الشيء نفسه لكل المواضع المشابهة</translation>
    </message>
</context>
<context>
    <name>sections</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>بلا أسطر</numerusform>
            <numerusform>سطر واحد</numerusform>
            <numerusform>سطران</numerusform>
            <numerusform>%Ln أسطر</numerusform>
            <numerusform>%Ln سطرًا</numerusform>
            <numerusform>%Ln سطر</numerusform>
        </translation>
    </message>
    <message>
        <source>Body</source>
        <translation>المتن</translation>
    </message>
    <message>
        <source>Byline</source>
        <translation>اسم الكاتب</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>شرح الصورة</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>بيانات النشر</translation>
    </message>
    <message>
        <source>Dateline</source>
        <translation>سطر المكان والتاريخ</translation>
    </message>
    <message>
        <source>Embedded article</source>
        <translation>مقال مضمَّن</translation>
    </message>
    <message>
        <source>Finding sections</source>
        <translation>البحث عن الأقسام</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>العنوان الرئيسي</translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation>الكلمات المفتاحية</translation>
    </message>
    <message>
        <source>Last update</source>
        <translation>آخر تحديث</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>المقدمة</translation>
    </message>
    <message>
        <source>Read also</source>
        <translation>اقرأ أيضًا</translation>
    </message>
    <message>
        <source>Related links</source>
        <translation>روابط ذات صلة</translation>
    </message>
    <message numerus="yes">
        <source>Sections were found in %n article(s).</source>
        <translation>
            <numerusform>لم يُعثر على أقسام في أي مقال.</numerusform>
            <numerusform>عُثر على أقسام في مقال واحد.</numerusform>
            <numerusform>عُثر على أقسام في مقالين.</numerusform>
            <numerusform>عُثر على أقسام في %Ln مقالات.</numerusform>
            <numerusform>عُثر على أقسام في %Ln مقالًا.</numerusform>
            <numerusform>عُثر على أقسام في %Ln مقال.</numerusform>
        </translation>
    </message>
    <message>
        <source>Source</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>Subheading</source>
        <translation>عنوان فرعي</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>لا مقالات</numerusform>
            <numerusform>مقال واحد</numerusform>
            <numerusform>مقالان</numerusform>
            <numerusform>%Ln مقالات</numerusform>
            <numerusform>%Ln مقالًا</numerusform>
            <numerusform>%Ln مقال</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s)</source>
        <translation>
            <numerusform>لا وسوم</numerusform>
            <numerusform>وسم واحد</numerusform>
            <numerusform>وسمان</numerusform>
            <numerusform>%Ln وسوم</numerusform>
            <numerusform>%Ln وسمًا</numerusform>
            <numerusform>%Ln وسم</numerusform>
        </translation>
    </message>
    <message>
        <source>Adjudicated</source>
        <translation>محسوم</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>مكتمل</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>قيد العمل</translation>
    </message>
    <message>
        <source>New</source>
        <translation>جديد</translation>
    </message>
</context>
</TS>
