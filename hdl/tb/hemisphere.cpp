// Plays passes through the synthesized hemisphere; the same file and the same comparison as hemisphere_tb.vhd.
#include "Vhemisphere.h"
#include <cstdint>
#include <cstdio>
#include <fstream>
#include <sstream>
#include <string>

static Vhemisphere top;
static long pass = 0, clocks = 0, errors = 0;

static void tick() {
  top.clk = 0;
  top.eval();
  top.clk = 1;
  top.eval();
  clocks++;
}

static void compare(const char* name, const std::string& expected, const std::string& got) {
  if (expected == got) return;
  errors++;
  if (errors <= 20) {
    for (size_t i = 0; i < expected.size() && i < got.size(); i++) {
      size_t at = expected.size() - 1 - i;
      if (expected[at] != got[at]) {
        std::printf("hemisphere: pass %ld clock %ld signal %s(%zu..) expected %c got %c\n", pass, clocks, name, 4 * i,
                    expected[at], got[at]);
        return;
      }
    }
    std::printf("hemisphere: pass %ld signal %s: widths differ\n", pass, name);
  }
}

static std::string hex(const uint32_t* words, int bits) {
  std::string s;
  for (int d = (bits + 3) / 4 - 1; d >= 0; d--) s += "0123456789ABCDEF"[words[d / 8] >> (4 * (d % 8)) & 15];
  return s;
}

static std::string hex(uint32_t word, int bits) { return hex(&word, bits); }

int main(int argc, char** argv) {
  std::ifstream file(argc > 1 ? argv[1] : "");
  std::string line;
  if (!std::getline(file, line)) return 2;
  top.reset = 1;
  tick();
  top.reset = 0;
  tick();
  while (std::getline(file, line)) {
    std::stringstream cells(line);
    auto text = [&] {
      std::string s;
      std::getline(cells, s, ',');
      return s;
    };
    auto number = [&] { return (uint32_t)std::stoul(text(), nullptr, 16); };
    top.hem = number();
    top.target = number();
    top.error = number();
    top.command = number();
    top.wrong = number();
    top.gain = number();
    top.offset = number();
    top.learn = number();
    top.rule_ltd = number();
    top.rule_ltp = number();
    top.rule_decay = number();
    uint32_t a = 0, b = 0;
    top.start = 1;
    tick();
    top.start = 0;
    do {
      tick();
      if (top.written) {
        for (int m = 0; m < 4; m++) {
          a = (a + (uint32_t)(top.weights_new >> (16 * m) & 0xFFFF)) % 65521;
          b = (b + a) % 65521;
        }
      }
    } while (!top.done);
    compare("mossy", text(), hex(&top.mossy_impulses[0], 246));
    compare("climbing", text(), hex(top.climbing_impulses, 8));
    compare("granule", text(), hex(&top.granule_impulses[0], 4096));
    compare("golgi", text(), hex(&top.golgi_impulses[0], 369));
    compare("interneuron", text(), hex(top.interneuron_impulses, 25));
    compare("purkinje", text(), hex(top.purkinje_impulses, 8));
    compare("weights_a", text(), hex(a, 16));
    compare("weights_b", text(), hex(b, 16));
    if (pass < 2) std::printf("pass_cycles_%s=%d\n", top.hem ? "right" : "left", top.cycles);
    pass++;
  }
  std::printf("hemisphere: %ld passes, %ld differences\n", pass, errors);
  return errors > 0 || pass == 0;
}
