/** The part of WebAssembly that is used here. Its types come with the browser's library, which this project does not include. */
interface WebAssemblyApi {
  compile(bytes: Uint8Array): Promise<object>
  instantiate(module: object, imports: object): Promise<{ readonly exports: object }>
  readonly RuntimeError: new (message?: string) => Error
}

export const webAssembly: WebAssemblyApi = (globalThis as unknown as { readonly WebAssembly: WebAssemblyApi })
  .WebAssembly
