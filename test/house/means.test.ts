// Which means the code that runs may use: none that turns text into code, few doors to the outside, one place for keys.

import { describe, expect, test } from "vitest";
import { read, sources } from "./sources.ts";

const running = sources.filter((file) => /^(shared|functions)\//.test(file));

/** Where each means is used, in comments too: a file that only speaks of one can say it in other words. */
const using = (means: RegExp): readonly string[] => running.filter((file) => means.test(read(file)));

describe("nothing that runs", () => {
  test("makes code, a pattern or a process out of a text", () => {
    expect(using(/\beval\(|\bnew Function\b|node:vm|child_process|\bnew RegExp\(|set(Timeout|Interval)\("/)).toEqual(
      [],
    );
  });

  test("opens a connection of its own: the AWS SDK does, and the visitor's script does to the address of its form", () => {
    expect(using(/\bfetch\(|XMLHttpRequest|node:(https?|http2|tls|dgram|dns)\b|\bWebSocket\b|\bpostMessage\b/)).toEqual(
      ["shared/script/post.ts"],
    );
    expect(using(/node:net"/)).toEqual(["shared/kit/network.ts"]);
    expect(read("shared/kit/network.ts")).toContain('import { isIPv4, isIPv6 } from "node:net"');
  });

  test("reads or writes a file, but for the script that lies beside the notice's function", () => {
    expect(using(/node:fs\b/)).toEqual(["functions/notice.ts"]);
  });

  test("hashes, signs or draws anywhere but in one place, by SHA-256 and by the system's generator", () => {
    const own = "shared/kit/bytes.ts";
    expect(using(/\bcreateHmac\(|\brandomBytes\(|\btimingSafeEqual\(/)).toEqual([own]);
    // A style is named by its hash in the policy, in standard base64.
    const ofStyle = /'sha256-\$\{createHash\("sha256"\)/;
    expect(using(/\bcreateHash\(/).filter((file) => !ofStyle.test(read(file)))).toEqual([own]);
    expect(using(/\bcreate(Hash|Hmac)\("(?!sha256")/)).toEqual([]);
    // What a leaving by mistake is undone with (decision 113): AES-256-GCM, under a key that HKDF makes for it alone.
    expect(using(/createCipheriv\(cipher|createDecipheriv\(cipher|hkdfSync\("sha256"/)).toEqual([
      "shared/kit/encryption.ts",
    ]);
    expect(read("shared/kit/encryption.ts")).toContain('const cipher = "aes-256-gcm"');
    expect(using(/\b(createCipher\(|createSign|generateKey|scrypt|pbkdf2|randomUUID|getRandomValues)/)).toEqual([]);
    // A pause before another attempt, which nobody gains by guessing.
    expect(using(/\bMath\.random\(/)).toEqual(["shared/aws/races.ts"]);
  });

  test("writes to a page by markup: the visitor's script sets text, and no file merges a text into an object", () => {
    expect(using(/innerHTML|outerHTML|insertAdjacentHTML|document\.write/)).toEqual([]);
    expect(using(/__proto__|setPrototypeOf/)).toEqual([]);
  });
});
