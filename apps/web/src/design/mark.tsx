/** The product's mark: what is broadcast to many narrows down to the one to talk to. */
export function Mark({ size = 28 }: { size?: number }) {
  return (
    <svg viewBox="0 0 32 32" width={size} height={size} aria-hidden="true">
      <rect width="32" height="32" rx="8" fill="#0b7a6b" />
      <rect x="6" y="8" width="20" height="3.6" rx="1.8" fill="#fff" />
      <rect x="9" y="14" width="14" height="3.6" rx="1.8" fill="#fff" fillOpacity=".82" />
      <circle cx="16" cy="23.4" r="3.2" fill="#ff9a62" />
    </svg>
  );
}
