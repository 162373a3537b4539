/** A heart, drawn. */
export function HeartSign({ size = 14 }: { size?: number }) {
  return (
    <svg class="heart-sign" width={size} height={size} viewBox="0 0 16 16" fill="currentColor" aria-hidden="true">
      <path d="M8 14.2C3.4 10.6 1.2 8.2 1.2 5.4 1.2 3.3 2.8 1.8 4.7 1.8c1.4 0 2.6.8 3.3 2.1.7-1.3 1.9-2.1 3.3-2.1 1.9 0 3.5 1.5 3.5 3.6 0 2.8-2.2 5.2-6.8 8.8Z" />
    </svg>
  );
}
