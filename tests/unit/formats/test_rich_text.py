"""What a browser puts on the clipboard becomes the text that was seen."""

import pytest

from annotator.formats.rich_text import plain_text


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>قال <b>الوزير</b>\n إن</p><p>بيروت</p>", "قال الوزير إن\nبيروت"),
        ("أول<br>ثان<br/>ثالث", "أول\nثان\nثالث"),
        ("<ul><li>أ<li>ب</ul>", "أ\nب"),
        ("<table><tr><td>أ</td><td>ب</td></tr><tr><td>ج</td></tr></table>", "أ\tب\nج"),
        ("<html><head><title>x</title></head><body><!--StartFragment-->نص<!--EndFragment--></body></html>", "نص"),
        ("<script>alert('x')</script><style>p{}</style><p onclick='x()'>نص</p>", "نص"),
        ("<p>5 &lt; 7 &amp; &lt;b&gt;</p>", "5 < 7 & <b>"),
        ("<p>100\u00a0كم</p>", "100\u00a0كم"),
        ("نص بلا وسوم", "نص بلا وسوم"),
        ("<div>" * 2000 + "نص", "نص"),
        ("<!-- nothing --><img src='http://127.0.0.1:9/x'>", ""),
        ("", ""),
    ],
)
def test_what_is_seen_stays(markup: str, text: str) -> None:
    assert plain_text(markup) == text
