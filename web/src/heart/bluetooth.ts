/** The little of Web Bluetooth that a heart-rate strap needs, and whether this browser has it. */

export interface Characteristic extends EventTarget {
  readonly value?: DataView;
  startNotifications(): Promise<unknown>;
}

export interface Device extends EventTarget {
  readonly name?: string;
  readonly gatt?: {
    readonly connected: boolean;
    connect(): Promise<{
      getPrimaryService(name: string): Promise<{
        getCharacteristic(name: string): Promise<Characteristic>;
      }>;
    }>;
    disconnect(): void;
  };
}

export interface Bluetooth {
  requestDevice(options: { filters: { services: string[] }[] }): Promise<Device>;
}

/** Where there is none, why: the page isn't secure, or the browser doesn't know it. */
export type Readiness = "ready" | "insecure" | "missing";

export function bluetooth(): Bluetooth | null {
  return (navigator as { bluetooth?: Bluetooth }).bluetooth ?? null;
}

export function readiness(): Readiness {
  if (bluetooth()) return "ready";
  return isSecureContext ? "missing" : "insecure";
}
