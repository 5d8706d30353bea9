// Lists of the static copy as files; the server's downloads look the same.

type Row = Record<string, unknown>;

/** Rows as CSV, JSON or GeoJSON. */
export function written(rows: Row[], format: string): string {
  return format === 'csv' ? csv(rows) : JSON.stringify(format === 'json' ? rows : geojson(rows));
}

/** RFC 4180; a cell that a spreadsheet would take for a formula is told apart by an apostrophe. */
function csv(rows: Row[]): string {
  const lines = [Object.keys(rows[0] ?? {}), ...rows.map(row => Object.values(row))];
  return lines.map(line => `${line.map(cell).join(',')}\r\n`).join('');
}

function cell(value: unknown): string {
  const plain = value === null || value === undefined ? '' : String(value);
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(plain) ? `'${plain}` : plain;
  return /[",\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

function geojson(rows: Row[]): unknown {
  return {
    type: 'FeatureCollection',
    features: rows.filter(row => typeof row['lat'] === 'number' && typeof row['lon'] === 'number')
      .map(row => ({ type: 'Feature', geometry: { type: 'Point', coordinates: [row['lon'], row['lat']] }, properties: row })),
  };
}
