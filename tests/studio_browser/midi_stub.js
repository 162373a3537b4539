// Stands in for the browser's Web MIDI, before any code of the page: kits that a test plays with
// times of its own choosing. `window.__kits.plug(name)` plugs one in and gives its id.
(() => {
  const inputs = new Map();
  const access = new EventTarget();
  Object.assign(access, { inputs, outputs: new Map(), sysexEnabled: false, onstatechange: null });
  const changed = (port) => {
    const event = new Event("statechange");
    Object.defineProperty(event, "port", { value: port });
    access.onstatechange?.(event);
    access.dispatchEvent(event);
  };
  let next = 1;
  window.__kits = {
    plug(name, manufacturer = "Stub") {
      const port = new EventTarget();
      Object.assign(port, {
        id: `kit-${next++}`, name, manufacturer, version: "1", type: "input",
        state: "connected", connection: "open", onmidimessage: null, onstatechange: null,
        open: async () => port, close: async () => port,
      });
      inputs.set(port.id, port);
      changed(port);
      return port.id;
    },
    unplug(id) {
      const port = inputs.get(id);
      port.state = "disconnected";
      inputs.delete(id);
      changed(port);
    },
    /** Send bytes at a page time in ms; now, if none is given. */
    send(id, bytes, timeStamp = performance.now()) {
      const port = inputs.get(id);
      const event = new MIDIMessageEvent("midimessage", { data: new Uint8Array(bytes) });
      Object.defineProperty(event, "timeStamp", { value: timeStamp });
      port.onmidimessage?.(event);
      port.dispatchEvent(event);
    },
    /** Hit notes, each when its page time (ms) has come: [[timeStamp, note, velocity], …]. */
    play(id, hits) {
      for (const [timeStamp, note, velocity] of hits) {
        const hit = () => this.send(id, [0x99, note, velocity], timeStamp);
        setTimeout(hit, timeStamp - performance.now());
      }
    },
  };
  Object.defineProperty(Navigator.prototype, "requestMIDIAccess", {
    configurable: true, writable: true, value: async () => access,
  });
})();
