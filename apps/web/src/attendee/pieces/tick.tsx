export function Tick() {
  return (
    <svg className="tick" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
      <circle cx="12" cy="12" r="12" />
      <path d="m7 12.4 3.3 3.3L17 9" />
    </svg>
  );
}
