// A microphone that hears nothing but the page's own loudspeaker: later, softer, and with an echo.
(() => {
  const LATE_S = 0.0523;
  const connect = AudioNode.prototype.connect;
  const rooms = new Map();
  const roomOf = (context) => {
    if (!rooms.has(context)) {
      const air = new DelayNode(context, { delayTime: LATE_S });
      const softer = new GainNode(context, { gain: 0.2 });
      const wall = new DelayNode(context, { delayTime: 0.011 });
      const dull = new GainNode(context, { gain: 0.3 });
      const microphone = new MediaStreamAudioDestinationNode(context);
      connect.call(air, softer);
      connect.call(softer, microphone);
      connect.call(softer, wall);
      connect.call(wall, dull);
      connect.call(dull, microphone);
      rooms.set(context, { air, microphone });
    }
    return rooms.get(context);
  };
  AudioNode.prototype.connect = function (to, ...how) {
    if (to instanceof AudioDestinationNode && this.context instanceof AudioContext) {
      connect.call(this, roomOf(this.context).air);
    }
    return connect.call(this, to, ...how);
  };
  navigator.mediaDevices.getUserMedia = async () => [...rooms.values()].at(-1).microphone.stream.clone();
})();
