declare module "dcmjs" {
  type Dataset = Record<string, unknown>;
  const dcmjs: {
    data: {
      DicomDict: new (meta: Dataset) => { dict: Dataset; write: () => ArrayBuffer };
      DicomMetaDictionary: { denaturalizeDataset: (dataset: Dataset) => Dataset; naturalizeDataset: (dataset: Dataset) => Dataset };
      DicomMessage: { readFile: (bytes: ArrayBuffer) => { meta: Dataset; dict: Dataset } };
    };
  };
  export default dcmjs;
}
