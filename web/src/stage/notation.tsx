export function Notation(_: object) { return <div class="highway" />; }
