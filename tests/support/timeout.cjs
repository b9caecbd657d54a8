jest.setTimeout(globalThis.timeoutSeconds * 1000)
