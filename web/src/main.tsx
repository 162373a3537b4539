import { render } from "preact";

render(<h1>Hapju</h1>, document.getElementById("page")!);
