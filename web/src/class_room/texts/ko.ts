/** The words of a class in one language. */
import words from "../../../../src/hapju/locale/ko/class.ftl?raw";

export default [words];
