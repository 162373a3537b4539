/**
 * A heart-rate measurement as straps and watches send it over Bluetooth: the characteristic 0x2A37 of
 * the heart rate service 0x180D (Bluetooth SIG, Heart Rate Service 1.0).
 */

export interface Measurement {
  bpm: number;
  /** Whether the sensor touches the skin; null where it can't tell. */
  hasContact: boolean | null;
  /** Energy spent since the last reset; null where it isn't sent. */
  energyKilojoules: number | null;
  /** The times between the last beats, in seconds, the latest last. */
  beatsApartS: readonly number[];
}

const IS_WIDE = 0x01;
const HAS_CONTACT = 0x02;
const TELLS_CONTACT = 0x04;
const HAS_ENERGY = 0x08;
const HAS_BEATS = 0x10;
/** Times between beats are counted in these parts of a second. */
const BEATS_PER_SECOND = 1024;

/** What stands in the value of the characteristic; null for one that breaks off. */
export function measurementIn(value: DataView): Measurement | null {
  if (value.byteLength < 2) return null;
  const flags = value.getUint8(0);
  let at = 1;
  const need = (bytes: number) => value.byteLength >= at + bytes;
  const isWide = (flags & IS_WIDE) !== 0;
  if (!need(isWide ? 2 : 1)) return null;
  const bpm = isWide ? value.getUint16(at, true) : value.getUint8(at);
  at += isWide ? 2 : 1;
  let energyKilojoules: number | null = null;
  if (flags & HAS_ENERGY) {
    if (!need(2)) return null;
    energyKilojoules = value.getUint16(at, true);
    at += 2;
  }
  const beatsApartS: number[] = [];
  if (flags & HAS_BEATS) {
    for (; need(2); at += 2) beatsApartS.push(value.getUint16(at, true) / BEATS_PER_SECOND);
  }
  const hasContact = flags & TELLS_CONTACT ? (flags & HAS_CONTACT) !== 0 : null;
  return { bpm, hasContact, energyKilojoules, beatsApartS };
}

/** Sensors without contact say what no heart does. */
export function isOfAHeart({ bpm, hasContact }: Measurement): boolean {
  return hasContact !== false && bpm >= 25 && bpm <= 250;
}
