/** The words of the path and of lessons in one language. */
import path from "../../../../src/hapju/locale/ko/path.ftl?raw";

export default [path];
