export function RoomPage({ roomKey }: { roomKey: string }) { return <main>{roomKey}</main>; }
