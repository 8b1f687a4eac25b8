import { RequestWindows } from './request-windows.js';

describe(RequestWindows, () => {
  it('counts each address by itself', () => {
    const windows = new RequestWindows(1_000);
    windows.count('a', 0);
    expect(windows.count('a', 1).requests).toBe(2);
    expect(windows.count('b', 1).requests).toBe(1);
  });

  it('begins anew when the window is over, however many came within it', () => {
    const windows = new RequestWindows(1_000);
    expect(windows.count('a', 500)).toEqual({ requests: 1, endsInMs: 1_000 });
    expect(windows.count('a', 1_499)).toEqual({ requests: 2, endsInMs: 1 });
    expect(windows.count('a', 1_500)).toEqual({ requests: 1, endsInMs: 1_000 });
  });

  it('forgets the address that was not heard of for longest', () => {
    const windows = new RequestWindows(1_000, 2);
    windows.count('a', 0);
    windows.count('b', 1);
    windows.count('a', 2);
    windows.count('c', 3);
    expect(windows.count('a', 4).requests).toBe(3);
    expect(windows.count('b', 5).requests).toBe(1);
  });
});
