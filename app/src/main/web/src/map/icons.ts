// Discs under the marks that say who holds a place: full, hatched, faded or empty; and the hatching of areas.

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

/** The name of a hatching, from which it is drawn when the map asks for it. */
export function hatchName(kind: string, colour: string, other: string): string {
  return ['hatch', kind, colour, other].join('|');
}

/** Draws a tile of hatching by its name: stripes of both colours where contested, thin ones where only claimed. */
export function drawHatch(name: string): ImageData | null {
  const [sort, kind, colour = '#999', other = colour] = name.split('|');
  const size = 12 * RATIO;
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = size;
  const ctx = canvas.getContext('2d');
  if (sort !== 'hatch' || !ctx) {
    return null;
  }
  if (kind === 'contested') {
    ctx.globalAlpha = 0.28;
    ctx.fillStyle = colour;
    ctx.fillRect(0, 0, size, size);
  }
  ctx.globalAlpha = 0.8;
  ctx.strokeStyle = other;
  ctx.lineWidth = (kind === 'contested' ? 3.6 : 1.2) * RATIO;
  for (const shift of [-size, 0, size]) {
    ctx.beginPath();
    ctx.moveTo(shift - size, 2 * size);
    ctx.lineTo(shift + 2 * size, -size);
    ctx.stroke();
  }
  return ctx.getImageData(0, 0, size, size);
}

/** The name of an empty image that keeps names away from a mark of a reach in pixels. */
export function roomName(reach: number): string {
  return `room|${Math.ceil(reach)}`;
}

/** Such an image by its name. */
export function drawRoom(name: string): ImageData | null {
  const [sort, reach] = name.split('|');
  return sort === 'room' ? new ImageData(2 * Number(reach) * RATIO, 2 * Number(reach) * RATIO) : null;
}

export { RATIO };
