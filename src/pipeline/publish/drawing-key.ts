import { identifyChromium } from '../../browser/launch.ts';
import { digest } from '../../model/digest.ts';
import { sourceDigest } from '../source-digest.ts';
import { TOOLCHAIN } from '../toolchain.ts';

/** Digest of all that draws: the libraries with the fonts, our own code, and the browser. */
export async function drawingKey(): Promise<string> {
  return digest([TOOLCHAIN, await sourceDigest(), await identifyChromium()]);
}
