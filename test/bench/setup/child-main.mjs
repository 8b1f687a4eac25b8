/** The other side of in-child.mjs: one input, one result. */
process.once('disconnect', () => process.exit(1));
process.once('message', (input) => {
  run(input).then(
    (result) => answer({ result }),
    (error) => answer({ error: error.stack }),
  );
});

async function run(input) {
  const { default: main } = await import(process.argv[2]);
  return main(input);
}

function answer(message) {
  process.removeAllListeners('disconnect');
  process.send(message, () => process.exit(0));
}
