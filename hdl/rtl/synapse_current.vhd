-- The synaptic current processor (CP, Figure 3B): conductance times distance to the reversal potential, half-up.
--
-- Twin:     cerebellum.fixed.SynapseProcessor.current (rounded by bit 9)
-- Formula:  p = sat16(reversal - v) g;  i = sat16((p >> 10) + p9)
-- Formats:  v and reversal s7.8 mV, g s9.6 nS, p 14 fraction bits, i s11.4 pA
-- Latency:  3 clocks
library ieee;
use ieee.std_logic_1164.all;
use ieee.numeric_std.all;
use work.cerebellum_pkg.all;

entity synapse_current is
  port (
    clk      : in  std_logic;
    valid    : in  std_logic;             -- one cell
    reversal : in  signed(15 downto 0);   -- reversal potential
    g        : in  signed(15 downto 0);   -- new conductance
    v        : in  signed(15 downto 0);   -- old potential
    done     : out std_logic := '0';      -- valid, 3 clocks later
    current  : out signed(15 downto 0)    -- into the cell
  );
end entity;

architecture rtl of synapse_current is
  signal distance, g_1    : signed(15 downto 0);
  signal product          : signed(31 downto 0);
  signal valid_1, valid_2 : std_logic := '0';
begin
  charge : entity work.multiplier
    generic map (a_bits_g => 16, b_bits_g => 16)
    port map (clk => clk, valid => valid_1, a => distance, b => g_1, product => product);

  process (clk)
    variable half : signed(1 downto 0);
  begin
    if rising_edge(clk) then
      valid_1 <= valid;
      valid_2 <= valid_1;
      done    <= valid_2;
      if valid = '1' then
        distance <= saturated(resize(reversal, 17) - resize(v, 17), 16);
        g_1      <= g;
      end if;
      if valid_2 = '1' then
        half    := '0' & product(9);
        current <= saturated(resize(product(31 downto 10), 23) + resize(half, 23), 16);
      end if;
    end if;
  end process;
end architecture;
