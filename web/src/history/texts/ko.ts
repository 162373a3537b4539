/** The words of histories in one language. */
import history from "../../../../src/hapju/locale/ko/history.ftl?raw";

export default [history];
