/** The report's own words in one language, so that page and report say the same. */
import coach from "../../../../src/hapju/locale/ja/coach.ftl?raw";
import headline from "../../../../src/hapju/locale/ja/headline.ftl?raw";
import hearing from "../../../../src/hapju/locale/ja/hearing.ftl?raw";
import heart from "../../../../src/hapju/locale/ja/heart.ftl?raw";
import keepsake from "../../../../src/hapju/locale/ja/studio-keepsake.ftl?raw";
import remarks from "../../../../src/hapju/locale/ja/remarks.ftl?raw";
import report from "../../../../src/hapju/locale/ja/report.ftl?raw";

export default [coach, headline, hearing, heart, keepsake, remarks, report];
