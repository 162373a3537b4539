/** The words of histories in one language. */
import history from "../../../../src/hapju/locale/ja/history.ftl?raw";

export default [history];
