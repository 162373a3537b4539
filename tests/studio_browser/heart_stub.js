// Stands in for the browser's Web Bluetooth, before any code of the page: one strap, whose heart beats
// as a test wants it. `window.__strap.beat(bpm)` has it send a measurement, as 0x2A37 has it.
(() => {
  const characteristic = new EventTarget();
  characteristic.startNotifications = async () => characteristic;
  const service = { getCharacteristic: async (name) => (asked.push(name), characteristic) };
  const device = new EventTarget();
  const asked = [];
  let isNear = true;
  let timer = 0;
  const server = { getPrimaryService: async (name) => (asked.push(name), service) };
  Object.assign(device, {
    name: "Strap of a test",
    gatt: {
      connected: false,
      connect: async () => {
        if (!isNear) throw new DOMException("out of reach", "NetworkError");
        device.gatt.connected = true;
        return server;
      },
      disconnect: () => {
        device.gatt.connected = false;
        device.dispatchEvent(new Event("gattserverdisconnected"));
      },
    },
  });
  Object.defineProperty(navigator, "bluetooth", {
    value: {
      requestDevice: async ({ filters }) => {
        if (!navigator.userActivation.isActive) throw new DOMException("no gesture", "SecurityError");
        asked.push(...filters.flatMap(({ services }) => services));
        return device;
      },
    },
  });
  const send = (bytes) => {
    characteristic.value = new DataView(new Uint8Array(bytes).buffer);
    characteristic.dispatchEvent(new Event("characteristicvaluechanged"));
  };
  window.__strap = {
    asked,
    // Uint8 format, contact known and there, a time between beats behind it.
    beat: (bpm) => send([0x16, bpm, 0x00, 0x03]),
    loseContact: () => send([0x14, 0, 0, 0]),
    // A heart that rises from one rate to another in so many seconds, ten times a second.
    rise(from, to, seconds) {
      clearInterval(timer);
      const startMs = performance.now();
      timer = setInterval(() => {
        const share = Math.min((performance.now() - startMs) / 1000 / seconds, 1);
        window.__strap.beat(Math.round(from + (to - from) * share));
      }, 100);
    },
    leave() {
      clearInterval(timer);
      isNear = false;
      device.gatt.disconnect();
    },
    comeBack: () => (isNear = true),
  };
})();
