// Discs under the marks that say who holds a place: full, hatched, faded or empty.

const SIZE = 44;
const RATIO = 2;

/** The name of a disc, from which it is drawn when the map asks for it. */
export function discName(kind: string, colours: string[]): string {
  return ['disc', kind, ...colours].join('|');
}

/** Draws a disc by its name; null for a name that is no disc's. */
export function drawDisc(name: string, ink: string): ImageData | null {
  const [sort, kind = '', ...colours] = name.split('|');
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = SIZE * RATIO;
  const ctx = canvas.getContext('2d');
  if (sort !== 'disc' || !ctx) {
    return null;
  }
  ctx.scale(RATIO, RATIO);
  ctx.translate(SIZE / 2, SIZE / 2);
  ctx.beginPath();
  ctx.arc(0, 0, SIZE / 2 - 2, 0, 2 * Math.PI);
  ctx.save();
  ctx.clip();
  paint(ctx, kind, colours);
  ctx.restore();
  ctx.lineWidth = 1.5;
  ctx.strokeStyle = colours[0] ?? ink;
  ctx.globalAlpha = kind === 'unknown' ? 0.45 : 0.9;
  ctx.setLineDash(kind === 'last-known' || kind === 'claimed' ? [4, 3] : []);
  ctx.stroke();
  return ctx.getImageData(0, 0, SIZE * RATIO, SIZE * RATIO);
}

function paint(ctx: CanvasRenderingContext2D, kind: string, colours: string[]): void {
  const [first = '#999', second] = colours;
  if (kind === 'unknown') {
    return;
  }
  ctx.fillStyle = first;
  ctx.globalAlpha = kind === 'held' ? 0.55 : kind === 'contested' ? 0.35 : 0.18;
  ctx.fillRect(-SIZE, -SIZE, 2 * SIZE, 2 * SIZE);
  if (kind === 'contested' || kind === 'claimed') {
    ctx.globalAlpha = 0.95;
    ctx.strokeStyle = second ?? first;
    ctx.lineWidth = kind === 'contested' ? 3 : 1.2;
    for (let x = -SIZE * 1.5; x < SIZE * 1.5; x += 7) {
      ctx.beginPath();
      ctx.moveTo(x, -SIZE / 2);
      ctx.lineTo(x + SIZE, SIZE / 2);
      ctx.stroke();
    }
  }
}

export { RATIO };
