// Runs the synthesized cerebellum in a loop with a plant in another program: hardware in the loop, simulated.
// Arguments: the registers in hex, in the order of ChipRegisters. For each line of standard input, a measured speed in hex,
// it prints a line a pass with the spikes and the checksums of the weights as in hemisphere_tb.vhd, then the command.
#include "Vcerebellum.h"
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

static Vcerebellum top;

static void tick() {
  top.clk = 0;
  top.eval();
  top.clk = 1;
  top.eval();
}

static std::string hex(const uint32_t* words, int bits) {
  std::string s;
  for (int d = (bits + 3) / 4 - 1; d >= 0; d--) s += "0123456789ABCDEF"[words[d / 8] >> (4 * (d % 8)) & 15];
  return s;
}

static std::string hex(uint32_t word, int bits) { return hex(&word, bits); }

int main(int argc, char** argv) {
  if (argc != 17) return 2;
  uint32_t r[16];
  for (int i = 0; i < 16; i++) r[i] = (uint32_t)std::strtoul(argv[i + 1], nullptr, 16);
  top.registers_wave = r[0], top.registers_frequency = r[1], top.registers_amplitude = r[2],
  top.registers_proportional = r[3], top.registers_derivative = r[4], top.registers_target_gain = r[5],
  top.registers_error_gain = r[6], top.registers_command_gain = r[7], top.registers_climbing_gain = r[8],
  top.registers_gain = r[9], top.registers_offset = r[10], top.rule_ltd = r[11], top.rule_ltp = r[12],
  top.rule_decay = r[13], top.registers_output_gain = r[14], top.registers_output_decay = r[15];
  top.learn = 1;
  top.connected = 1;
  top.reset = 1;
  tick();
  top.reset = 0;
  tick();
  char line[64];
  while (std::fgets(line, sizeof line, stdin)) {
    top.measured = (uint32_t)std::strtoul(line, nullptr, 16);
    uint32_t a = 0, b = 0;
    top.tick = 1;
    tick();
    top.tick = 0;
    while (!top.done) {
      tick();
      if (top.written) {
        for (int m = 0; m < 4; m++) {
          a = (a + (uint32_t)(top.weights_new >> (16 * m) & 0xFFFF)) % 65521;
          b = (b + a) % 65521;
        }
      }
      if (top.passed) {
        std::printf("%s,%s,%s,%s,%s,%s,%s,%s\n", hex(&top.mossy_impulses[0], 246).c_str(),
                    hex(top.climbing_impulses, 8).c_str(), hex(&top.granule_impulses[0], 4096).c_str(),
                    hex(&top.golgi_impulses[0], 369).c_str(), hex(top.interneuron_impulses, 25).c_str(),
                    hex(top.purkinje_impulses, 8).c_str(), hex(a, 16).c_str(), hex(b, 16).c_str());
        a = b = 0;
      }
    }
    std::printf("%08X\n", (uint32_t)top.command);
    std::fflush(stdout);
  }
  return 0;
}
