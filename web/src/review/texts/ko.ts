/** The report's own words in one language, so that page and report say the same. */
import coach from "../../../../src/hapju/locale/ko/coach.ftl?raw";
import headline from "../../../../src/hapju/locale/ko/headline.ftl?raw";
import hearing from "../../../../src/hapju/locale/ko/hearing.ftl?raw";
import heart from "../../../../src/hapju/locale/ko/heart.ftl?raw";
import keepsake from "../../../../src/hapju/locale/ko/studio-keepsake.ftl?raw";
import remarks from "../../../../src/hapju/locale/ko/remarks.ftl?raw";
import report from "../../../../src/hapju/locale/ko/report.ftl?raw";

export default [coach, headline, hearing, heart, keepsake, remarks, report];
