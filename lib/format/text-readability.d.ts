declare module "text-readability" {
  const readability: {
    lexiconCount: (text: string) => number;
    syllableCount: (text: string) => number;
    fleschKincaidGrade: (text: string) => number;
  };
  export default readability;
}
