/** The report's own words in one language, so that page and report say the same. */
import coach from "../../../../src/hapju/locale/en/coach.ftl?raw";
import headline from "../../../../src/hapju/locale/en/headline.ftl?raw";
import hearing from "../../../../src/hapju/locale/en/hearing.ftl?raw";
import heart from "../../../../src/hapju/locale/en/heart.ftl?raw";
import keepsake from "../../../../src/hapju/locale/en/studio-keepsake.ftl?raw";
import remarks from "../../../../src/hapju/locale/en/remarks.ftl?raw";
import report from "../../../../src/hapju/locale/en/report.ftl?raw";

export default [coach, headline, hearing, heart, keepsake, remarks, report];
