/** Languages that one can choose (ISO 639-1), the most spoken ones and those of Europe; an own one can be named in words. */
export const LANGUAGES: readonly string[] =
  "af sq am ar hy az eu be bn bs bg my ca zh hr cs da nl en et fi fr gl ka de el gu ht ha he hi hu is ig id ga it ja jv kn kk km ko ku ky lo lv lt lb mk ms ml mt mr mn ne nb ps fa pl pt pa ro ru sr sd si sk sl so es sw sv tl ta te th ti tr uk ur uz vi cy wo yo zu".split(
    " ",
  );
