/** Version of the add-in, put in by the build. */
declare const LODESTAR_VERSION: string;
