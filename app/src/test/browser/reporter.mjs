// Tells what came of each test, one JSON object a line, for BrowserTest.
export default async function* report(source) {
  for await (const event of source) {
    if ((event.type === 'test:pass' || event.type === 'test:fail') && event.data.details.type !== 'suite' && event.data.nesting === 0) {
      const error = event.data.details.error;
      const problem = error === undefined ? null : String(error.cause?.stack ?? error.cause ?? error.stack ?? error);
      yield `${JSON.stringify({ name: event.data.name, problem, ms: Math.round(event.data.details.duration_ms) })}\n`;
    } else if (event.type === 'test:stdout' && event.data.message.startsWith('measured')) {
      yield `${JSON.stringify({ measured: event.data.message.trim() })}\n`;
    }
  }
}
